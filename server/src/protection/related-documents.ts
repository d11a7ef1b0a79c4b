import type { Core } from '@strapi/strapi';
import type { OtherSide } from './other-sides';

interface Named {
  documentIds: Set<string>;
  ids: Set<number>;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isDelta = (value: unknown): value is Record<string, unknown> =>
  isObject(value) && value.set === undefined && ('connect' in value || 'disconnect' in value);

const isEmpty = (list: unknown) =>
  list === undefined || list === null || (Array.isArray(list) && list.length === 0);

/** Whether a relation's data may change anything: edit views send every relation, mostly without a difference. */
export function isTouched(value: unknown): boolean {
  if (value === undefined) return false;
  return !isDelta(value) || !isEmpty(value.connect) || !isEmpty(value.disconnect);
}

/** Documents and rows named anywhere in a relation's data. */
function collect(value: unknown, named: Named): Named {
  if (typeof value === 'string') named.documentIds.add(value);
  else if (typeof value === 'number') named.ids.add(value);
  else if (Array.isArray(value)) value.forEach((one) => collect(one, named));
  else if (isObject(value)) {
    const { documentId, id, connect, disconnect, set } = value;
    [documentId, id, connect, disconnect, set].forEach((one) => collect(one, named));
  }
  return named;
}

interface Row {
  id: number;
  documentId: string;
}

const DIGITS = /^\d+$/;

/**
 * Documents of the protected type that change when a document's relation is set like this. A list that says what is
 * stored already changes none; whatever is named in a delta counts, and for a copy whatever its original has.
 * Two queries at most.
 */
export async function documentsChanged(
  strapi: Core.Strapi,
  { contentType, inverse, toOne }: OtherSide,
  { action, documentId, value }: { action: string; documentId: string | undefined; value: unknown },
): Promise<string[]> {
  const { documentIds, ids } = collect(value, { documentIds: new Set(), ids: new Set() });
  // Strapi takes a text of digits for the number of a row.
  const rowIds = [...ids, ...[...documentIds].filter((one) => DIGITS.test(one)).map(Number)];
  const find = (where: Record<string, unknown>): Promise<Row[]> =>
    strapi.db.query(contentType).findMany({ select: ['id', 'documentId'], where });
  const isNamed = documentIds.size + rowIds.length > 0;
  const named = isNamed
    ? await find({ $or: [{ documentId: { $in: [...documentIds] } }, { id: { $in: rowIds } }] })
    : [];
  const isReplacing = (isTouched(value) && (toOne || !isDelta(value))) || action === 'clone';
  const present = isReplacing && documentId !== undefined ? await find({ [inverse]: { documentId } }) : [];
  const keepsList = isReplacing && !isDelta(value) && action === 'update';
  const changed = keepsList ? difference(named, present) : [...named, ...present];
  return [...new Set(changed.map((row) => row.documentId))];
}

/** Rows that are related and not named, and rows of named documents that are not related. */
function difference(named: Row[], present: Row[]): Row[] {
  const presentIds = new Set(present.map(({ id }) => id));
  const namedIds = new Set(named.map(({ id }) => id));
  return [...named.filter(({ id }) => !presentIds.has(id)), ...present.filter(({ id }) => !namedIds.has(id))];
}
