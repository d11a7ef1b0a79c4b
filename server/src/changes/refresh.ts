import type { Core } from '@strapi/strapi';
import { outcomeOf, type Current, type Outcome } from '../../../core/outcome';
import type { DocumentSchema } from '../../../core/schema/types';
import { say } from '../../../core/sentences';
import { sameContent } from '../../../core/snapshot';
import { schemaHash } from '../capture';
import { ConflictError } from '../errors';
import { TABLES } from '../tables';
import type { EvaluatedChange } from './outcomes';
import type { PreparedChange } from './prepare';
import type { ChangeRow, RevisionRow } from './rows';
import { buildSides, sidesHash } from './sides';

/**
 * The change re-based on what is stored now (domain section 6), or null when nothing has moved.
 * @throws ConflictError (409) when there is a conflict: nothing is changed.
 */
export async function prepareRefresh(
  strapi: Core.Strapi,
  one: EvaluatedChange,
): Promise<PreparedChange | null> {
  const { change, schema, current, toPublished } = one;
  if (schema === null) {
    throw new ConflictError(say('refresh.type-removed', { label: change.label }), {
      state: 'removed',
      possible: [],
    });
  }
  const revision = change.type === 'no_change' ? await lastReal(strapi, change, one.revision) : one.revision;
  const outcome =
    revision === one.revision
      ? one.outcome
      : outcomeOf(schema, { type: revision.type, sides: revision.sides, current, toPublished });
  if (!outcome.outdated) return null;
  return rebase(change, revision, schema, current, outcome, toPublished);
}

function rebase(
  change: ChangeRow,
  revision: RevisionRow,
  schema: DocumentSchema,
  current: Current,
  outcome: Outcome,
  toPublished: boolean,
): PreparedChange {
  const isGone = revision.type === 'edition' && outcome.obstacle === 'document_gone';
  if (isGone)
    return prepared(
      change,
      schema,
      'creation',
      { draft: null, published: null },
      revision.sides.draft.proposed,
    );
  if (outcome.obstacle === 'nothing_left') return prepared(change, schema, 'no_change', current, null);
  if (outcome.conflicts.length > 0) {
    throw new ConflictError(say('refresh.conflict', { label: change.label }), {
      state: 'conflict',
      conflicts: outcome.conflicts,
      possible: ['edit the proposal again', 'remove the change from the request'],
    });
  }
  if (revision.type === 'creation') {
    return prepared(
      change,
      schema,
      'creation',
      { draft: current.shared ?? null, published: null },
      outcome.draft,
    );
  }
  if (revision.type !== 'edition') return prepared(change, schema, revision.type, current, null);
  const isLeft =
    !sameContent(schema, outcome.draft, current.draft) ||
    (toPublished && !sameContent(schema, outcome.published, current.published));
  if (!isLeft) return prepared(change, schema, 'no_change', current, null);
  const refreshed = prepared(change, schema, 'edition', current, outcome.draft);
  if (!toPublished || refreshed.sides.live === null) return refreshed;
  const live = { base: current.published, proposed: outcome.published };
  const sides = {
    draft: refreshed.sides.draft,
    live:
      refreshed.sides.live === 'as_draft' && sameContent(schema, live.proposed, outcome.draft)
        ? ('as_draft' as const)
        : live,
  };
  return { ...refreshed, sides, contentHash: sidesHash(schema, 'edition', sides) };
}

function prepared(
  change: ChangeRow,
  schema: DocumentSchema,
  type: PreparedChange['type'],
  base: Current,
  proposed: Outcome['draft'],
): PreparedChange {
  const sides = buildSides(schema, type, base, proposed);
  return {
    type,
    contentType: change.contentType,
    documentId: change.targetDocumentId,
    locale: change.targetLocale,
    label: change.label,
    sides,
    contentHash: sidesHash(schema, type, sides),
    schemaHash: schemaHash(schema),
  };
}

/** A `no_change` re-applies the last real change. */
async function lastReal(strapi: Core.Strapi, change: ChangeRow, newest: RevisionRow): Promise<RevisionRow> {
  const row: RevisionRow | null = await strapi.db.query(TABLES.revision).findOne({
    where: { changeId: change.id, type: { $ne: 'no_change' } },
    orderBy: { number: 'desc' },
  });
  return row ?? newest;
}
