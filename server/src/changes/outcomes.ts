import type { Core } from '@strapi/strapi';
import { driftOf, fitSides, type Drift } from '../../../core/drift';
import { outcomeOf, type Current, type Outcome } from '../../../core/outcome';
import type { DocumentSchema } from '../../../core/schema/types';
import type { MergeTarget } from '../../../contracts/requests';
import { documentSchema } from '../capture';
import { readHolders } from './collisions';
import { currentOf, readCurrent } from './current';
import { targetOf, type ChangeRow, type RevisionRow } from './rows';
import { currentRevisions } from './store';

/** A change with everything that deciding about it needs. */
export interface EvaluatedChange {
  change: ChangeRow;
  /** The current revision, its sides as the present schema can hold them. */
  revision: RevisionRow;
  /** What of the revision as stored the present schema has no place for. */
  drift: Drift[];
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
  const holders = await readHolders(strapi, changes);
  return changes.map((change) => {
    const revision = revisions.get(change.id);
    if (!revision) throw new Error(`Change ${change.id} has no revision ${change.revisionNumber}.`);
    const current = { ...currentOf(states, targetOf(change)), holder: holders.get(change.id) ?? null };
    const schema = strapi.contentTypes[change.contentType as never]
      ? documentSchema(strapi, change.contentType)
      : null;
    const toPublished = mergesToPublished(change, schema, mergeTargetOf(change));
    if (schema === null) {
      return { change, revision, drift: [], schema, current, outcome: NOTHING, toPublished };
    }
    const drift = driftOf(schema, revision.sides);
    const sides = fitSides(schema, revision.sides, current, drift);
    const outcome = outcomeOf(schema, { type: change.type, sides, current, toPublished });
    return { change, revision: { ...revision, sides }, drift, schema, current, outcome, toPublished };
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
