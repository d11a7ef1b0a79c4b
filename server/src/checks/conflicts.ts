import type { Check } from '../../../contracts/checks';
import type { Conflict } from '../../../core/merge/types';
import { say } from '../../../core/sentences';
import type { EvaluatedChange } from '../changes/outcomes';
import { check } from './check';
import type { PlaceProblem } from './not-publishable';

const list = (changes: EvaluatedChange[]) => changes.map(({ change }) => `"${change.label}"`).join(', ');

const ids = (changes: EvaluatedChange[]) => changes.map(({ change }) => change.documentId);

/** The places in conflict, by the names that they are given. */
export const conflictPlaces = (
  { change, outcome }: EvaluatedChange,
  labelOf: (conflict: Conflict) => string = ({ label }) => label,
): PlaceProblem[] =>
  outcome.conflicts.map((conflict) => ({
    change: change.documentId,
    path: conflict.path,
    ...say('conflicts.place', { label: labelOf(conflict) || change.label }),
  }));

/** Conflicts and obstacles of domain section 6; merely being outdated is a warning. */
export function conflictsCheck(evaluated: EvaluatedChange[]): Check {
  const removed = evaluated.filter(({ schema }) => schema === null);
  if (removed.length > 0) {
    const why = say('conflicts.type-removed', { labels: list(removed) });
    return check('conflicts', 'failed', why, say('conflicts.remove-or-restore'), { changes: ids(removed) });
  }
  const stopped = evaluated.flatMap((one) =>
    one.outcome.obstacle ? [{ ...one, obstacle: one.outcome.obstacle }] : [],
  );
  const [first] = stopped;
  if (first) {
    const { change, obstacle } = first;
    const why = say('conflicts.obstacle', { label: change.label, obstacle, more: stopped.length - 1 });
    const isChoice = obstacle === 'already_exists' || obstacle === 'document_gone';
    const fix = say(isChoice ? 'conflicts.keep-one' : 'conflicts.refresh-or-remove');
    return check('conflicts', 'failed', why, fix, { changes: ids(stopped) });
  }
  const conflicting = evaluated.filter(({ outcome }) => outcome.conflicts.length > 0);
  if (conflicting.length > 0) {
    const why = say('conflicts.same-parts', { labels: list(conflicting) });
    return check('conflicts', 'failed', why, say('conflicts.resolve'), {
      changes: ids(conflicting),
      problems: conflicting.flatMap((one) => conflictPlaces(one)),
    });
  }
  const outdated = evaluated.filter(({ outcome }) => outcome.outdated);
  if (outdated.length > 0) {
    const why = say('conflicts.outdated', { labels: list(outdated) });
    return check('conflicts', 'warning', why, say('conflicts.publish-or-refresh'), {
      changes: ids(outdated),
    });
  }
  return check('conflicts', 'passed', say('conflicts.none'));
}
