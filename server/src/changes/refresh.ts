import type { Core } from '@strapi/strapi';
import { fitSides } from '../../../core/drift';
import { rebaseOf, type Rebase } from '../../../core/outcome';
import type { Conflict, Resolution } from '../../../core/merge/types';
import type { DocumentSchema } from '../../../core/schema/types';
import { say } from '../../../core/sentences';
import { schemaHash } from '../capture';
import { ConflictError } from '../errors';
import { TABLES } from '../tables';
import type { EvaluatedChange } from './outcomes';
import type { PreparedChange } from './prepare';
import type { ChangeRow, RevisionRow } from './rows';
import { sidesHash } from './sides';

/** What re-basing a change would do to it. */
export interface Plan {
  change: ChangeRow;
  /** The next revision; null when the change stays as it is. */
  prepared: PreparedChange | null;
  /** What has to be decided first; the change stays as it is. */
  conflicts: Conflict[];
}

/**
 * Plans a refresh (without resolutions) or a conflict fix (with them), by the table of domain section 6.
 * @throws ConflictError (409) when the content type was removed; UnknownConflictError,
 * InvalidResolutionError for resolutions that do not fit.
 */
export async function planRebase(
  strapi: Core.Strapi,
  { change, schema, current, toPublished, ...evaluated }: EvaluatedChange,
  resolutions?: Resolution[],
): Promise<Plan> {
  if (schema === null) {
    throw new ConflictError(say('refresh.type-removed', { label: change.label }), {
      state: 'removed',
      possible: [],
    });
  }
  const last = change.type === 'no_change' ? await lastReal(strapi, change) : null;
  const { type, sides: stored } = last ?? evaluated.revision;
  const sides = fitSides(schema, stored, current);
  const rebase = rebaseOf(schema, { type, sides, current, toPublished, resolutions });
  if (rebase.state === 'conflict') return { change, prepared: null, conflicts: rebase.conflicts };
  if (rebase.state === 'current' && last === null) return { change, prepared: null, conflicts: [] };
  // The document is again what the last real change started from: that is taken up as it was.
  const next = rebase.state === 'current' ? { state: 'rebased' as const, type, sides } : rebase;
  const prepared = preparedOf(schema, change, next);
  const isNew = prepared.contentHash !== change.contentHash;
  return { change, prepared: isNew ? prepared : null, conflicts: [] };
}

/** @throws ConflictError (409) when there is something to decide first: nothing is changed. */
export function requireNoConflict({ change, conflicts }: Plan): void {
  if (conflicts.length === 0) return;
  throw new ConflictError(say('refresh.conflict', { label: change.label }), {
    state: 'conflict',
    revision: change.revisionNumber,
    conflicts: conflicts.length,
    possible: ['resolve the conflicts', 'remove the change from the request'],
  });
}

const preparedOf = (
  schema: DocumentSchema,
  change: ChangeRow,
  { type, sides, documentId = change.targetDocumentId ?? undefined }: Rebase & { state: 'rebased' },
): PreparedChange => ({
  type,
  contentType: change.contentType,
  documentId: documentId ?? null,
  locale: change.targetLocale,
  label: change.label,
  sides,
  contentHash: sidesHash(schema, type, sides),
  schemaHash: schemaHash(schema),
});

/** A `no_change` re-applies the last real change. */
async function lastReal(strapi: Core.Strapi, change: ChangeRow): Promise<RevisionRow | null> {
  return strapi.db.query(TABLES.revision).findOne({
    where: { changeId: change.id, type: { $ne: 'no_change' } },
    orderBy: { number: 'desc' },
  });
}
