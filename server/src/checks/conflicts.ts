import type { Check } from '../../../contracts/checks';
import type { Obstacle } from '../../../core/outcome';
import type { EvaluatedChange } from '../changes/outcomes';

const OBSTACLES: Record<Obstacle, string> = {
  document_gone: 'does not exist any more',
  already_exists: 'exists already',
  nothing_left: 'is already as requested: nothing is left to do',
  changed_since: 'was changed after this was proposed; what would go is not what was reviewed',
};

const list = (changes: EvaluatedChange[]) =>
  changes.map(({ change }) => `"${change.label}"`).join(', ');

const ids = (changes: EvaluatedChange[]) => changes.map(({ change }) => change.documentId);

/** Conflicts and obstacles of domain section 6; merely being outdated is a warning. */
export function conflictsCheck(evaluated: EvaluatedChange[]): Check {
  const removed = evaluated.filter(({ schema }) => schema === null);
  if (removed.length > 0) {
    return {
      id: 'conflicts',
      state: 'failed',
      message: `The content type of ${list(removed)} was removed from the app.`,
      fix: 'Remove these changes from the request, or bring the content type back.',
      changes: ids(removed),
    };
  }
  const stopped = evaluated.filter(({ outcome }) => outcome.obstacle !== null);
  if (stopped.length > 0) {
    const [first] = stopped as [EvaluatedChange];
    const reason = OBSTACLES[first.outcome.obstacle as Obstacle];
    return {
      id: 'conflicts',
      state: 'failed',
      message: `"${first.change.label}" ${reason}.${stopped.length > 1 ? ` ${stopped.length - 1} more likewise.` : ''}`,
      fix: 'Refresh the change, or remove it from the request.',
      changes: ids(stopped),
    };
  }
  const conflicting = evaluated.filter(({ outcome }) => outcome.conflicts.length > 0);
  if (conflicting.length > 0) {
    return {
      id: 'conflicts',
      state: 'failed',
      message: `The same parts of ${list(conflicting)} were changed elsewhere meanwhile.`,
      fix: 'Edit the proposal again, starting from what is published now.',
      changes: ids(conflicting),
      problems: conflicting.flatMap(({ change, outcome }) =>
        outcome.conflicts.map(({ path, label }) => ({
          change: change.documentId,
          path,
          message: `"${label || change.label}" was changed differently.`,
        })),
      ),
    };
  }
  const outdated = evaluated.filter(({ outcome }) => outcome.outdated);
  if (outdated.length > 0) {
    return {
      id: 'conflicts',
      state: 'warning',
      message: `${list(outdated)} changed elsewhere meanwhile, in other parts: both edits are kept.`,
      fix: 'Publish as it is, or refresh to review it on top of the newest state.',
      changes: ids(outdated),
    };
  }
  return { id: 'conflicts', state: 'passed', message: 'Nothing was changed elsewhere meanwhile.' };
}
