import { diffWordsWithSpace } from 'diff';
import type { TextPart } from './types';

/** Longer lines, or lines with more changed words than this, are shown as replaced whole. */
const MAX_LINE_LENGTH = 4000;
const MAX_CHANGED_WORDS = 80;

/** Removed and added parts of a replaced line, for the line before and the line after. */
export interface LineParts {
  before: TextPart[];
  after: TextPart[];
}

/**
 * Which words differ between a line and the line that replaces it. Joining the texts of one side's parts
 * gives that side's line.
 *
 * @returns `null` when the lines are too long, or too unlike each other, for words to tell anything
 */
export const linePartsOf = (before: string, after: string): LineParts | null => {
  if (before.length > MAX_LINE_LENGTH || after.length > MAX_LINE_LENGTH) return null;
  const changes = diffWordsWithSpace(before, after, { maxEditLength: MAX_CHANGED_WORDS });
  if (
    changes === undefined ||
    !changes.some((change) => !change.added && !change.removed && change.value.trim())
  ) {
    return null;
  }
  const parts: LineParts = { before: [], after: [] };
  for (const { added, removed, value } of changes) {
    if (!added) parts.before.push({ kind: removed ? 'removed' : 'unchanged', text: value });
    if (!removed) parts.after.push({ kind: added ? 'added' : 'unchanged', text: value });
  }
  return parts;
};
