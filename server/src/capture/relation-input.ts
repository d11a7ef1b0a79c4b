import type { InputErrors, Path } from './input-errors';

/**
 * What names a target in an input. A bare text may be either kind of id; a `documentId` wins over an `id`,
 * because the form's `id` is that of whichever row it happened to load.
 */
export interface TargetIdentifier {
  documentId?: string;
  id?: number;
  locale?: string;
}

export interface Connection {
  target: TargetIdentifier;
  path: Path;
  position: { start: true } | { end: true } | { before: TargetIdentifier } | { after: TargetIdentifier };
}

export type RelationInput =
  | { kind: 'set'; targets: Connection[] }
  | { kind: 'delta'; connect: Connection[]; disconnect: Connection[] };

type JsonObject = Record<string, unknown>;

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Larger ids exist in no table and are refused by PostgreSQL's integer columns. */
const MAX_ID = 2147483647;

const parseId = (value: unknown): number | undefined => {
  const number = typeof value === 'string' && /^\d{1,10}$/.test(value) ? Number(value) : value;
  return typeof number === 'number' && Number.isInteger(number) && number > 0 && number <= MAX_ID
    ? number
    : undefined;
};

const parseText = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

const parseIdentifier = (value: unknown): TargetIdentifier | null => {
  if (!isObject(value)) {
    const identifier = { documentId: parseText(value), id: parseId(value) };
    return identifier.documentId === undefined && identifier.id === undefined ? null : identifier;
  }
  const apiData = isObject(value.apiData) ? value.apiData : {};
  const documentId = parseText(value.documentId) ?? parseText(apiData.documentId);
  const id = parseId(value.id) ?? parseId(apiData.id);
  if (documentId === undefined && id === undefined) return null;
  return { documentId, id, locale: parseText(value.locale) ?? parseText(apiData.locale) };
};

const parsePosition = (item: unknown): Connection['position'] => {
  const apiData = isObject(item) && isObject(item.apiData) ? item.apiData : {};
  const position = isObject(item) && isObject(item.position) ? item.position : apiData.position;
  if (!isObject(position)) return { end: true };
  if (position.start === true) return { start: true };
  const anchor = (value: unknown): TargetIdentifier | null => {
    const identifier = parseIdentifier(value);
    return identifier && { locale: parseText(position.locale), ...identifier };
  };
  const before = anchor(position.before);
  if (before !== null) return { before };
  const after = anchor(position.after);
  return after === null ? { end: true } : { after };
};

const OPERATIONS: ReadonlySet<string> = new Set(['set', 'connect', 'disconnect', 'options']);

const hasOperation = (value: JsonObject): boolean => Object.keys(value).some((key) => OPERATIONS.has(key));

/**
 * Reads every form in which a relation or media value may arrive: nothing, an id, an object, lists of them,
 * `set`, and `connect`/`disconnect` with positions as the edit form sends them. Wrong items are reported by path.
 */
export const parseRelationInput = (value: unknown, path: Path, errors: InputErrors): RelationInput => {
  const parseList = (list: unknown, listPath: Path): Connection[] => {
    if (list === null || list === undefined || list === '') return [];
    const isList = Array.isArray(list);
    return (isList ? (list as unknown[]) : [list]).flatMap((item, index) => {
      const itemPath = isList ? [...listPath, index] : listPath;
      const target = parseIdentifier(item);
      if (target !== null) return [{ target, path: itemPath, position: parsePosition(item) }];
      errors.add(itemPath, 'must be an id, or an object with a documentId or an id');
      return [];
    });
  };

  // The content manager answers with a count in place of a relation's content: sent back, nothing changes.
  if (isObject(value) && Object.keys(value).join() === 'count')
    return { kind: 'delta', connect: [], disconnect: [] };
  if (!isObject(value) || !hasOperation(value)) return { kind: 'set', targets: parseList(value, path) };
  for (const key of Object.keys(value)) {
    if (!OPERATIONS.has(key)) errors.add([...path, key], 'is not known here');
  }
  if (value.set !== undefined && value.set !== null) {
    return { kind: 'set', targets: parseList(value.set, [...path, 'set']) };
  }
  return {
    kind: 'delta',
    connect: parseList(value.connect, [...path, 'connect']),
    disconnect: parseList(value.disconnect, [...path, 'disconnect']),
  };
};
