import type { Core } from '@strapi/strapi';
import { neededBy, parseConstraints, type Condition } from '../../../core/constraints';
import { say, type Sentence } from '../../../core/sentences';
import type { Viewer } from '../permissions';
import { filterModels } from './filter-models';
import { readsField, unreadable } from './preview-rights';
import type { WorkflowRow } from './rows';

/**
 * Why workflows apply, for the person looking: the sentence quotes what an entry holds or changes, so who may not read
 * all that was asked only learns that it matched. Everybody is told of constraints that could not be asked at all. Asks
 * no database.
 */
export function whyFor(
  strapi: Core.Strapi,
  viewer: Viewer,
): (workflow: WorkflowRow, contentType: string) => Sentence {
  const modelOf = filterModels(strapi);
  const readsAll = (condition: Condition, contentType: string): boolean =>
    unreadable(strapi, viewer, contentType, neededBy([condition]), modelOf).length === 0 &&
    changedFields(condition).every((field) => readsField(viewer, contentType, field));

  return ({ why, constraints }, contentType) => {
    const parsed = parseConstraints(constraints ?? {}, contentType, modelOf);
    const isTold = 'condition' in parsed ? readsAll(parsed.condition, contentType) : isBroken(why);
    return isTold && why ? why : say('matching.hidden');
  };
}

/** What could not be asked when it was attached quotes nothing that an entry holds. */
const isBroken = (why: Sentence | null): boolean =>
  why !== null && why.text.some(({ id }) => id === 'matching.broken');

/** Names of attributes whose change is asked for. */
function changedFields(condition: Condition): string[] {
  switch (condition.kind) {
    case 'and':
    case 'or':
      return condition.of.flatMap(changedFields);
    case 'not':
      return changedFields(condition.of);
    case 'change':
      return condition.fact === 'changedFields' ? condition.values.map(String) : [];
    default:
      return [];
  }
}
