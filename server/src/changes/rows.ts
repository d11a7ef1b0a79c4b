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
  resultDocumentId: string | null;
  stamp: string | null;
  outdated: boolean;
  conflicts: number;
  updatedAt: string;
}

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
export const targetOf = (row: ChangeRow) => ({
  contentType: row.contentType,
  documentId: row.targetDocumentId,
  locale: row.targetLocale,
});
