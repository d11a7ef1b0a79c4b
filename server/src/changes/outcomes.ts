import type { Core } from '@strapi/strapi';
import { outcomeOf, type Current, type Outcome } from '../../../core/outcome';
import type { DocumentSchema } from '../../../core/schema/types';
import type { MergeTarget } from '../../../contracts/requests';
import { documentSchema } from '../capture';
import { currentOf, readCurrent } from './current';
import { targetOf, type ChangeRow, type RevisionRow } from './rows';
import { currentRevisions } from './store';

/** A change with everything that deciding about it needs. */
export interface EvaluatedChange {
  change: ChangeRow;
  revision: RevisionRow;
  /** Null when the content type was removed from the app. */
  schema: DocumentSchema | null;
  current: Current;
  outcome: Outcome;
  toPublished: boolean;
}

const NOTHING: Outcome = {
  outdated: true,
  conflicts: [],
  obstacle: 'document_gone',
  draft: null,
  published: null,
};

/**
 * What merging each change now would leave behind, from freshly read documents: the only source for
 * badges, checks, dry run and merge. A constant number of queries per content type.
 */
export async function evaluateChanges(
  strapi: Core.Strapi,
  changes: ChangeRow[],
  mergeTargetOf: (change: ChangeRow) => MergeTarget,
): Promise<EvaluatedChange[]> {
  const revisions = await currentRevisions(strapi, changes);
  const states = await readCurrent(strapi, changes.map(targetOf));
  return changes.map((change) => {
    const revision = revisions.get(change.id);
    if (!revision) throw new Error(`Change ${change.id} has no revision ${change.revisionNumber}.`);
    const current = currentOf(states, targetOf(change));
    const schema = strapi.contentTypes[change.contentType as never]
      ? documentSchema(strapi, change.contentType)
      : null;
    const toPublished = mergesToPublished(change, schema, mergeTargetOf(change));
    const outcome = schema
      ? outcomeOf(schema, { type: change.type, sides: revision.sides, current, toPublished })
      : NOTHING;
    return { change, revision, schema, current, outcome, toPublished };
  });
}

/** Publishing and unpublishing concern the published side whatever the request's target is. */
export function mergesToPublished(
  { type }: ChangeRow,
  schema: DocumentSchema | null,
  target: MergeTarget,
): boolean {
  if (!schema?.draftAndPublish) return false;
  return type === 'publication' || type === 'unpublication' || target === 'published';
}
