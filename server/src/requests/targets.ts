import { targetOf, type ChangeRow } from '../changes/rows';
import type { Target } from '../permissions';

/** What the changes are about, for rights. */
export const contentTargets = (changes: ChangeRow[]): Target[] => changes.map(targetOf);
