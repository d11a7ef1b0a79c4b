import { textHunks } from '../../../core/diff';
import { comparisonRows, plainRows, type ComparisonRow } from './comparison-rows';

const lines = (...texts: string[]) => texts.map((text) => `${text}\n`).join('');
const numbered = (count: number) =>
  lines(...Array.from({ length: count }, (_, index) => `line ${index + 1}`));

/** What a person sees of a row. */
const seen = (row: ComparisonRow): string => {
  if ('folded' in row) return `… ${row.folded.length}`;
  const { before, after } = row;
  if (before === after) return `  ${after?.text}`;
  return `${before === null ? '' : `- ${before.text}`} | ${after === null ? '' : `+ ${after.text}`}`;
};

const rowsOf = (before: string, after: string, isSplit = true) =>
  comparisonRows(before, textHunks(before, after), isSplit).map(seen);

describe('rows of a comparison', () => {
  it('side by side: replaced lines face each other, what has no counterpart faces nothing', () => {
    expect(rowsOf(lines('a', 'b', 'c'), lines('x', 'y', 'new', 'c'))).toEqual([
      '- a | + x',
      '- b | + y',
      ' | + new',
      '  c',
    ]);
  });

  it('below each other: what went, then what came', () => {
    expect(rowsOf(lines('a', 'b', 'c'), lines('x', 'y', 'new', 'c'), false)).toEqual([
      '- a | ',
      '- b | ',
      ' | + x',
      ' | + y',
      ' | + new',
      '  c',
    ]);
  });

  it('below each other, a long rewrite takes turns: what came is in sight of what went', () => {
    const rows = rowsOf(numbered(30), numbered(30).replaceAll('line', 'row'), false);
    expect(rows.map((row) => row.trim()[0]).join('')).toBe(
      `${'-'.repeat(12)}${'|'.repeat(12)}${'-'.repeat(12)}${'|'.repeat(12)}${'-'.repeat(6)}${'|'.repeat(6)}`,
    );
  });

  it('folds the unchanged lines before, between and after the changes', () => {
    const before = numbered(40);
    const after = before.replace('line 10\n', 'ten\n').replace('line 30\n', 'thirty\n');
    const rows = rowsOf(before, after);
    expect(rows).toEqual([
      '… 6',
      ...['  line 7', '  line 8', '  line 9', '- line 10 | + ten', '  line 11', '  line 12', '  line 13'],
      '… 13',
      ...[
        '  line 27',
        '  line 28',
        '  line 29',
        '- line 30 | + thirty',
        '  line 31',
        '  line 32',
        '  line 33',
      ],
      '… 7',
    ]);
  });

  it('holds the very lines that are between the changes', () => {
    const before = numbered(40);
    const hunks = textHunks(before, before.replace('line 10\n', '').replace('line 30\n', 'a\nb\n'));
    const folded = comparisonRows(before, hunks, true).flatMap((row) => ('folded' in row ? row.folded : []));
    expect(folded.map(({ after }) => after?.text)).toEqual(
      [...[1, 2, 3, 4, 5, 6], ...range(14, 26), ...range(34, 40)].map((number) => `line ${number}`),
    );
  });

  it('shows one or two unchanged lines instead of folding them', () => {
    expect(rowsOf(numbered(5), numbered(5).replace('line 5', 'five')).slice(0, 2)).toEqual([
      '  line 1',
      '  line 2',
    ]);
  });

  it('a text that was added as a whole: its lines', () => {
    expect(rowsOf('', lines('a', 'b'), false)).toEqual([' | + a', ' | + b']);
    expect(rowsOf(lines('a', 'b'), '', false)).toEqual(['- a | ', '- b | ']);
  });

  it('says what differs where it is the line break alone', () => {
    const partsOf = (before: string, after: string) =>
      comparisonRows(before, textHunks(before, after), true).flatMap((row) =>
        'folded' in row ? [] : [row.before?.parts, row.after?.parts],
      );
    expect(partsOf('a\r\n', 'a\n')).toEqual([
      [
        { kind: 'unchanged', text: 'a' },
        { kind: 'removed', text: '␍⏎' },
      ],
      [
        { kind: 'unchanged', text: 'a' },
        { kind: 'added', text: '⏎' },
      ],
    ]);
    expect(partsOf('a', 'a\n')).toEqual([
      [{ kind: 'unchanged', text: 'a' }],
      [
        { kind: 'unchanged', text: 'a' },
        { kind: 'added', text: '⏎' },
      ],
    ]);
  });
});

const range = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);

describe('rows of a text by itself', () => {
  it('are its lines, empty ones included', () => {
    expect(plainRows('a\r\n\nb').map(seen)).toEqual(['  a', '  ', '  b']);
  });
});
