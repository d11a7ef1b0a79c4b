import { referencedDocuments } from '../capture';
import type { EvaluatedChange } from '../changes/outcomes';

/** Whether the change is applied after those that write what others refer to. */
const removes = ({ change }: EvaluatedChange): boolean =>
  change.type === 'deletion' || change.type === 'unpublication';

const keyOf = (contentType: string, documentId: string | null) => `${contentType} ${documentId}`;

/** Targets in the same request that this change's result refers to. */
function references(one: EvaluatedChange, byTarget: Map<string, EvaluatedChange[]>): EvaluatedChange[] {
  const after = one.outcome.published ?? one.outcome.draft;
  if (one.schema === null || after === null) return [];
  return referencedDocuments(one.schema, after)
    .flatMap(({ contentType, documentId }) => byTarget.get(keyOf(contentType, documentId)) ?? [])
    .filter((other) => other !== one && !removes(other));
}

/**
 * Changes in the order in which they are applied: documents before those that refer to them, because
 * publishing drops relations to what is not published; deletions last. `again` are changes in a circle
 * of references, to be published once more when all of it is there.
 */
export function applicationOrder(evaluated: EvaluatedChange[]): {
  order: EvaluatedChange[];
  again: Set<EvaluatedChange>;
} {
  const byTarget = new Map<string, EvaluatedChange[]>();
  for (const one of evaluated) {
    const key = keyOf(one.change.contentType, one.change.targetDocumentId);
    byTarget.set(key, [...(byTarget.get(key) ?? []), one]);
  }
  const order: EvaluatedChange[] = [];
  const again = new Set<EvaluatedChange>();
  const state = new Map<EvaluatedChange, 'open' | 'done'>();
  const visit = (one: EvaluatedChange) => {
    state.set(one, 'open');
    for (const other of references(one, byTarget)) {
      if (state.get(other) === 'open') again.add(one);
      if (!state.has(other)) visit(other);
    }
    state.set(one, 'done');
    order.push(one);
  };
  const first = evaluated.filter((one) => !removes(one));
  first.forEach((one) => state.has(one) || visit(one));
  return { order: [...order, ...evaluated.filter(removes)], again };
}
