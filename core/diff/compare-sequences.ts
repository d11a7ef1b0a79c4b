import { diffArrays } from 'diff';
import { commonAnchors } from './anchors';

/** A stretch that differs: half-open ranges in both sequences; one of them may be empty. */
export interface ChangedRange {
  beforeStart: number;
  beforeEnd: number;
  afterStart: number;
  afterEnd: number;
}

/** Beyond this many edits within one stretch an exact comparison costs more than it shows. */
const MAX_EDITS = 200;

/** Exact steps may cost so much in total (edits squared); what is left afterwards is compared coarsely. */
const TOTAL_BUDGET = 160_000;

const sharesAny = (before: readonly string[], after: readonly string[]): boolean => {
  const known = new Set(before);
  return after.some((entry) => known.has(entry));
};

const compareStretch = (
  before: readonly string[],
  after: readonly string[],
  range: ChangedRange,
  changes: ChangedRange[],
  budget: { left: number },
): void => {
  let { beforeStart, beforeEnd, afterStart, afterEnd } = range;
  while (beforeStart < beforeEnd && afterStart < afterEnd && before[beforeStart] === after[afterStart]) {
    beforeStart += 1;
    afterStart += 1;
  }
  while (beforeStart < beforeEnd && afterStart < afterEnd && before[beforeEnd - 1] === after[afterEnd - 1]) {
    beforeEnd -= 1;
    afterEnd -= 1;
  }
  if (beforeStart === beforeEnd && afterStart === afterEnd) return;

  const coarse = { beforeStart, beforeEnd, afterStart, afterEnd };
  const maxEditLength = Math.min(MAX_EDITS, Math.floor(Math.sqrt(budget.left)));
  if (beforeStart === beforeEnd || afterStart === afterEnd || maxEditLength === 0) {
    changes.push(coarse);
    return;
  }

  const [removed, added] = [before.slice(beforeStart, beforeEnd), after.slice(afterStart, afterEnd)];
  if (!sharesAny(removed, added)) {
    changes.push(coarse);
    return;
  }
  const parts = diffArrays(removed, added, { maxEditLength });
  if (parts === undefined) {
    budget.left -= maxEditLength ** 2;
    changes.push(coarse);
    return;
  }

  let open: ChangedRange | null = null;
  let edits = 0;
  for (const part of parts) {
    const length = part.value.length;
    if (!part.added && !part.removed) {
      open = null;
      beforeStart += length;
      afterStart += length;
      continue;
    }
    if (open === null) {
      open = { beforeStart, beforeEnd: beforeStart, afterStart, afterEnd: afterStart };
      changes.push(open);
    }
    if (part.removed) open.beforeEnd = beforeStart += length;
    else open.afterEnd = afterStart += length;
    edits += length;
  }
  budget.left = Math.max(0, budget.left - edits ** 2);
};

/**
 * Which stretches of two sequences differ, in order. Exact where that is cheap; a stretch that was
 * rewritten beyond `MAX_EDITS` counts as removed and added whole, so the time stays bounded.
 *
 * @param before lines, or keys of items
 * @param after the same, on the other side
 */
export const compareSequences = (before: readonly string[], after: readonly string[]): ChangedRange[] => {
  const changes: ChangedRange[] = [];
  const budget = { left: TOTAL_BUDGET };
  let beforeStart = 0;
  let afterStart = 0;
  for (const [beforeEnd, afterEnd] of commonAnchors(before, after)) {
    compareStretch(before, after, { beforeStart, beforeEnd, afterStart, afterEnd }, changes, budget);
    beforeStart = beforeEnd + 1;
    afterStart = afterEnd + 1;
  }
  const rest = { beforeStart, beforeEnd: before.length, afterStart, afterEnd: after.length };
  compareStretch(before, after, rest, changes, budget);
  return changes;
};
