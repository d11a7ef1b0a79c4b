import { compareSequences, type ChangedRange } from './compare-sequences';
import { splitLines } from './split-lines';
import { linePartsOf } from './text-parts';
import type { Hunk, HunkLine } from './types';

const CONTEXT_LINES = 3;

/** How many more pairs of replaced lines have their words compared; in a bigger rewrite words help nobody. */
export interface WordBudget {
  left: number;
}

export const wordBudget = (): WordBudget => ({ left: 150 });

type Side = 'before' | 'after';

const toHunkLine = (
  kind: HunkLine['kind'],
  line: string,
  numbers: Partial<Record<Side, number>>,
): HunkLine => {
  const hunkLine: HunkLine = { kind, ...numbers, text: line.endsWith('\n') ? line.slice(0, -1) : line };
  if (!line.endsWith('\n')) hunkLine.noLineBreak = true;
  return hunkLine;
};

const changedLines = (
  before: readonly string[],
  after: readonly string[],
  change: ChangedRange,
  comparisons: WordBudget,
): HunkLine[] => {
  const removed = before
    .slice(change.beforeStart, change.beforeEnd)
    .map((line, index) => toHunkLine('removed', line, { before: change.beforeStart + index + 1 }));
  const added = after
    .slice(change.afterStart, change.afterEnd)
    .map((line, index) => toHunkLine('added', line, { after: change.afterStart + index + 1 }));

  for (let index = 0; index < Math.min(removed.length, added.length) && comparisons.left > 0; index += 1) {
    comparisons.left -= 1;
    const parts = linePartsOf(removed[index].text, added[index].text);
    if (parts === null) continue;
    removed[index].parts = parts.before;
    added[index].parts = parts.after;
  }
  return [...removed, ...added];
};

/**
 * How a text changed: stretches of changed lines with up to three unchanged lines around them, and the
 * words that differ within replaced lines. Time is bounded: see `compareSequences`.
 *
 * @param before text before, `''` when there was none
 * @param after text after
 * @param comparisons shared by the texts of one list, so that a rewritten list stays cheap too
 * @returns hunks in order; none when the texts are equal
 */
export const textHunks = (before: string, after: string, comparisons: WordBudget = wordBudget()): Hunk[] => {
  const beforeLines = splitLines(before);
  const afterLines = splitLines(after);
  const hunks: Hunk[] = [];
  let beforeAt = 0;
  let afterAt = 0;

  const pushUnchanged = (lines: HunkLine[], until: number): void => {
    for (; beforeAt < until; beforeAt += 1, afterAt += 1) {
      lines.push(
        toHunkLine('unchanged', beforeLines[beforeAt], { before: beforeAt + 1, after: afterAt + 1 }),
      );
    }
  };

  const changes = compareSequences(beforeLines, afterLines);
  changes.forEach((change, index) => {
    const joins = index > 0 && change.beforeStart - beforeAt <= CONTEXT_LINES;
    if (!joins) {
      const skipped = Math.max(0, change.beforeStart - beforeAt - CONTEXT_LINES);
      beforeAt += skipped;
      afterAt += skipped;
      hunks.push({ beforeStart: beforeAt + 1, afterStart: afterAt + 1, lines: [] });
    }
    const { lines } = hunks[hunks.length - 1];
    pushUnchanged(lines, change.beforeStart);
    lines.push(...changedLines(beforeLines, afterLines, change, comparisons));
    beforeAt = change.beforeEnd;
    afterAt = change.afterEnd;
    const next = changes[index + 1]?.beforeStart ?? beforeLines.length;
    pushUnchanged(lines, Math.min(beforeAt + CONTEXT_LINES, next));
  });
  return hunks;
};

/**
 * Applies hunks to the text that they were made from.
 *
 * @throws Error when a hunk does not fit the text
 */
export const applyHunks = (before: string, hunks: readonly Hunk[]): string => {
  const lines = splitLines(before);
  const result: string[] = [];
  let at = 0;
  for (const hunk of hunks) {
    while (at < hunk.beforeStart - 1) result.push(lines[at++]);
    for (const { kind, text, noLineBreak } of hunk.lines) {
      const line = noLineBreak ? text : `${text}\n`;
      if (kind !== 'added' && lines[at++] !== line) {
        throw new Error(`The text differs from the one that was compared, at line ${at}.`);
      }
      if (kind !== 'removed') result.push(line);
    }
  }
  return [...result, ...lines.slice(at)].join('');
};
