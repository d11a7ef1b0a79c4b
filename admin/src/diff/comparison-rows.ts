import { splitLines } from '../../../core/diff';
import type { Hunk, HunkLine, TextPart } from '../../../core/diff/types';

/** One line of the screen: a line before and the one in its place after; `null` where there is none. */
export interface LineRow {
  before: HunkLine | null;
  after: HunkLine | null;
}

/** Unchanged lines between two changes, which nobody needs at first. */
export interface FoldedRow {
  folded: LineRow[];
}

export type ComparisonRow = LineRow | FoldedRow;

/** A button that stands for fewer lines than this takes more room than it saves. */
const WORTH_FOLDING = 3;

/** Below each other, what came must not be pages away from what went. */
const TOGETHER = 12;

const LINE_BREAK = '⏎';
const CARRIAGE_RETURN = '␍';

const bodyOf = ({ text }: HunkLine): string => text.replace(/\r$/, '');

const endingOf = ({ text, noLineBreak }: HunkLine): string =>
  (text.endsWith('\r') ? CARRIAGE_RETURN : '') + (noLineBreak ? '' : LINE_BREAK);

const withEnding = (line: HunkLine): HunkLine => {
  const parts: TextPart[] = [
    { kind: 'unchanged', text: bodyOf(line) },
    { kind: line.kind, text: endingOf(line) },
  ];
  return { ...line, parts: parts.filter(({ text }) => text !== '') };
};

/** Two lines that differ in their line break alone would look the same: it gets a sign. */
const withVisibleEndings = (row: LineRow): LineRow => {
  const { before, after } = row;
  if (before === null || after === null || bodyOf(before) !== bodyOf(after)) return row;
  return { before: withEnding(before), after: withEnding(after) };
};

const unchangedRow = (line: HunkLine): LineRow => ({ before: line, after: line });

/** A replaced stretch: line by line beside each other, or what went and then what came. */
const changedRows = (removed: HunkLine[], added: HunkLine[], isSplit: boolean): LineRow[] => {
  const pairs = Array.from({ length: Math.max(removed.length, added.length) }, (_, index) =>
    withVisibleEndings({ before: removed[index] ?? null, after: added[index] ?? null }),
  );
  if (isSplit) return pairs;
  const rows: LineRow[] = [];
  for (let at = 0; at < pairs.length; at += TOGETHER) {
    const group = pairs.slice(at, at + TOGETHER);
    for (const { before } of group) if (before !== null) rows.push({ before, after: null });
    for (const { after } of group) if (after !== null) rows.push({ before: null, after });
  }
  return rows;
};

const hunkRows = ({ lines }: Hunk, isSplit: boolean): LineRow[] => {
  const rows: LineRow[] = [];
  for (let at = 0; at < lines.length; ) {
    if (lines[at].kind === 'unchanged') {
      rows.push(unchangedRow(lines[at]));
      at += 1;
      continue;
    }
    const end = lines.findIndex(({ kind }, index) => index > at && kind === 'unchanged');
    const changed = lines.slice(at, end === -1 ? lines.length : end);
    const removed = changed.filter(({ kind }) => kind === 'removed');
    const added = changed.filter(({ kind }) => kind === 'added');
    rows.push(...changedRows(removed, added, isSplit));
    at += changed.length;
  }
  return rows;
};

/** A text that is not compared with anything, by lines. */
export const plainRows = (text: string): LineRow[] =>
  splitLines(text).map((line) => unchangedRow({ kind: 'unchanged', text: line.replace(/\r?\n$/, '') }));

/**
 * What is to be seen of a comparison of two texts: the lines of its hunks, and between them the unchanged
 * ones, folded.
 *
 * @param before the whole text before, which the hunks start from
 * @param isSplit whether the lines stand side by side; otherwise every row holds one line
 */
export const comparisonRows = (before: string, hunks: readonly Hunk[], isSplit: boolean): ComparisonRow[] => {
  const unchanged = plainRows(before);
  const rows: ComparisonRow[] = [];
  let at = 0;
  const pushUnchanged = (until: number): void => {
    const lines = unchanged.slice(at, until);
    if (lines.length < WORTH_FOLDING) rows.push(...lines);
    else rows.push({ folded: lines });
  };
  for (const hunk of hunks) {
    pushUnchanged(hunk.beforeStart - 1);
    rows.push(...hunkRows(hunk, isSplit));
    at = hunk.beforeStart - 1 + hunk.lines.filter(({ kind }) => kind !== 'added').length;
  }
  pushUnchanged(unchanged.length);
  return rows;
};
