import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { RevisionReason } from '../../../contracts/changes';
import type { Person } from '../../../contracts/people';
import { documentSchema, referencedDocuments } from '../capture';
import { rowsWithAccounts } from '../people/rows-with-accounts';
import { TABLES } from '../tables';
import { uniqueValuesOf } from './collisions';
import type { PreparedChange } from './prepare';
import { CHANGE_COLUMNS, type ChangeRow, type RevisionRow } from './rows';
import { isSingle } from './single-types';

/** Key of a target within a request; null for documents that do not exist yet and may be several. */
export function targetKey(
  strapi: Core.Strapi,
  requestId: number,
  { contentType, documentId, locale }: Pick<PreparedChange, 'contentType' | 'documentId' | 'locale'>,
): string | null {
  if (documentId === null && !isSingle(strapi, contentType)) return null;
  const parts = JSON.stringify([requestId, contentType, documentId, locale]);
  return createHash('sha256').update(parts).digest('hex');
}

const wantedValues = (strapi: Core.Strapi, { contentType, type, sides }: PreparedChange) =>
  uniqueValuesOf(documentSchema(strapi, contentType), type, sides.draft.proposed);

/** Key of a document that proposals refer to. */
export const referenceKey = (contentType: string, documentId: string): string =>
  `${contentType} ${documentId}`;

function wantedReferences(strapi: Core.Strapi, { contentType, sides }: PreparedChange): string[] {
  const schema = documentSchema(strapi, contentType);
  const own = sides.live === null || sides.live === 'as_draft' ? [sides.draft] : [sides.draft, sides.live];
  const references = own.flatMap(({ proposed }) =>
    proposed === null ? [] : referencedDocuments(schema, proposed),
  );
  return [...new Set(references.map((one) => referenceKey(one.contentType, one.documentId)))];
}

/** Stores a new change with its first revision. Runs inside the caller's transaction. */
export async function insertChange(
  strapi: Core.Strapi,
  requestId: number,
  prepared: PreparedChange,
  author: Person,
): Promise<ChangeRow> {
  const row: ChangeRow = await strapi.db.query(TABLES.change).create({
    data: {
      requestId,
      type: prepared.type,
      contentType: prepared.contentType,
      targetDocumentId: prepared.documentId,
      targetLocale: prepared.locale,
      targetKey: targetKey(strapi, requestId, prepared),
      label: prepared.label,
      revisionNumber: 1,
      contentHash: prepared.contentHash,
      uniqueValues: wantedValues(strapi, prepared),
      refersTo: wantedReferences(strapi, prepared),
    },
  });
  await insertRevision(strapi, row.id, 1, prepared, author, 'save');
  return row;
}

/** Adds the next revision to a change and makes it the current one. Nothing is overwritten. */
export async function appendRevision(
  strapi: Core.Strapi,
  change: ChangeRow,
  prepared: PreparedChange,
  author: Person,
  reason: RevisionReason,
): Promise<ChangeRow> {
  const number = change.revisionNumber + 1;
  await insertRevision(strapi, change.id, number, prepared, author, reason);
  return strapi.db.query(TABLES.change).update({
    where: { id: change.id },
    data: {
      type: prepared.type,
      targetDocumentId: prepared.documentId,
      targetKey: targetKey(strapi, change.requestId, prepared),
      label: prepared.label,
      revisionNumber: number,
      contentHash: prepared.contentHash,
      uniqueValues: wantedValues(strapi, prepared),
      refersTo: wantedReferences(strapi, prepared),
      stamp: null,
    },
  });
}

async function insertRevision(
  strapi: Core.Strapi,
  changeId: number,
  number: number,
  prepared: PreparedChange,
  author: Person,
  reason: RevisionReason,
): Promise<void> {
  await strapi.db.query(TABLES.revision).create({
    data: {
      changeId,
      number,
      type: prepared.type,
      reason,
      author: author.id,
      authorName: author.name,
      sides: prepared.sides,
      contentHash: prepared.contentHash,
      schemaHash: prepared.schemaHash,
    },
  });
}

/** Changes of some requests, in the order in which they were added. One query. */
export async function changesOf(strapi: Core.Strapi, requestIds: number[]): Promise<ChangeRow[]> {
  if (requestIds.length === 0) return [];
  return strapi.db
    .query(TABLES.change)
    .findMany({ select: CHANGE_COLUMNS, where: { requestId: { $in: requestIds } }, orderBy: { id: 'asc' } });
}

/** The current revision of each change, by the change's id. One query plus one for the authors. */
export async function currentRevisions(
  strapi: Core.Strapi,
  changes: ChangeRow[],
): Promise<Map<number, RevisionRow>> {
  if (changes.length === 0) return new Map();
  const numbers = new Map(changes.map((change) => [change.id, change.revisionNumber]));
  const rows: RevisionRow[] = await strapi.db.query(TABLES.revision).findMany({
    where: {
      $or: [...new Set(numbers.values())].map((number) => ({
        number,
        changeId: { $in: changes.filter((c) => c.revisionNumber === number).map((c) => c.id) },
      })),
    },
  });
  return new Map(rows.map((row) => [row.changeId, row]));
}

/** Revisions of some changes, newest last, without their content. */
export async function revisionsOf(
  strapi: Core.Strapi,
  changeIds: number[],
): Promise<Omit<RevisionRow, 'sides'>[]> {
  if (changeIds.length === 0) return [];
  return rowsWithAccounts<Omit<RevisionRow, 'sides'>>(strapi, TABLES.revision, 'author').findMany({
    select: [
      'id',
      'changeId',
      'number',
      'type',
      'reason',
      'authorName',
      'contentHash',
      'schemaHash',
      'createdAt',
    ],
    where: { changeId: { $in: changeIds } },
    orderBy: [{ changeId: 'asc' }, { number: 'asc' }],
  });
}

/** One revision with its content. */
export async function revisionOf(
  strapi: Core.Strapi,
  changeId: number,
  number: number,
): Promise<RevisionRow | null> {
  return strapi.db.query(TABLES.revision).findOne({ where: { changeId, number } });
}
