import type { ChangeType, Sides } from '../../../core/outcome';
import type { RevisionReason } from '../../../contracts/changes';

/** A change as stored. */
export interface ChangeRow {
  id: number;
  documentId: string;
  requestId: number;
  type: ChangeType;
  contentType: string;
  targetDocumentId: string | null;
  targetLocale: string | null;
  label: string;
  revisionNumber: number;
  contentHash: string;
  /** Of a creation: the unique values that it wants, by attribute. */
  uniqueValues: Record<string, string | number> | null;
  resultDocumentId: string | null;
  stamp: string | null;
  updatedAt: string;
}

/** All of a change but what only finds it: its key, and the documents that it refers to. */
export const CHANGE_COLUMNS = [
  'id',
  'documentId',
  'requestId',
  'type',
  'contentType',
  'targetDocumentId',
  'targetLocale',
  'label',
  'revisionNumber',
  'contentHash',
  'uniqueValues',
  'resultDocumentId',
  'stamp',
  'updatedAt',
] satisfies (keyof ChangeRow)[];

/** A revision as stored; `sides` is left out where a list does not need it. */
export interface RevisionRow {
  id: number;
  changeId: number;
  number: number;
  type: ChangeType;
  reason: RevisionReason;
  author: { id: number } | null;
  authorName: string | null;
  sides: Sides;
  contentHash: string;
  schemaHash: string;
  createdAt: string;
}

/** The target of a change, as rights and snapshots are asked for. */
export const targetOf = (row: Pick<ChangeRow, 'contentType' | 'targetDocumentId' | 'targetLocale'>) => ({
  contentType: row.contentType,
  documentId: row.targetDocumentId,
  locale: row.targetLocale,
});
