import { diffWordsWithSpace } from 'diff';
import { commonEnds } from './common-ends';
import type { TextPart } from './types';

/** Where more than this, or more changed words than this, lies between the common ends, it is replaced whole. */
const MAX_LENGTH = 4000;
const MAX_CHANGED_WORDS = 80;

/** Words tell something only if at least so much of the lines is the same. */
const TELLING_SHARE = 0.25;

/** Removed and added parts of a replaced line, for the line before and the line after. */
export interface LineParts {
  before: TextPart[];
  after: TextPart[];
}

interface WordChange {
  added?: boolean;
  removed?: boolean;
  value: string;
}

const compareWords = (before: string, after: string): WordChange[] | undefined =>
  before.length > MAX_LENGTH || after.length > MAX_LENGTH
    ? undefined
    : diffWordsWithSpace(before, after, { maxEditLength: MAX_CHANGED_WORDS });

/** How much there is to read: white space left out. */
const letters = (texts: readonly string[]): number =>
  texts.reduce((sum, text) => sum + text.replace(/\s+/g, '').length, 0);

/** Parts of one side: neighbours of one kind are one part. */
const joined = (parts: readonly TextPart[]): TextPart[] => {
  const result: TextPart[] = [];
  for (const { kind, text } of parts) {
    const last = result.at(-1);
    if (last?.kind === kind) last.text += text;
    else if (text !== '') result.push({ kind, text });
  }
  return result;
};

/**
 * Which words differ between a line and the line that replaces it. Joining the texts of one side's parts
 * gives that side's line.
 *
 * @returns `null` when the lines are too unlike each other, or too long, for words to tell anything
 */
export const linePartsOf = (before: string, after: string): LineParts | null => {
  const { start, end } = commonEnds(before, after);
  const inner = [before, after].map((line) => line.slice(start, line.length - end));
  const words = compareWords(inner[0], inner[1]);
  const replaced = [
    { removed: true, value: inner[0] },
    { added: true, value: inner[1] },
  ];
  const changes: WordChange[] = [
    { value: before.slice(0, start) },
    ...(words ?? replaced),
    { value: before.slice(before.length - end) },
  ];
  const isShared = ({ added, removed }: WordChange): boolean => !added && !removed;
  const shared = letters(changes.filter(isShared).map(({ value }) => value));
  if (shared === 0 || shared < TELLING_SHARE * Math.min(letters([before]), letters([after]))) return null;

  const side = (own: 'added' | 'removed', other: 'added' | 'removed'): TextPart[] =>
    joined(
      changes
        .filter((change) => !change[other])
        .map((change) => ({ kind: change[own] ? own : 'unchanged', text: change.value })),
    );
  return { before: side('removed', 'added'), after: side('added', 'removed') };
};
