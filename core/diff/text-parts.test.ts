import * as fc from 'fast-check';
import { linePartsOf, type LineParts } from './text-parts';

const text = (parts: LineParts, side: keyof LineParts) => parts[side].map((part) => part.text).join('');
const changed = (parts: LineParts | null, side: keyof LineParts) =>
  parts?.[side].filter(({ kind }) => kind !== 'unchanged').map((part) => part.text);

const words = (count: number) => Array.from({ length: count }, (_, index) => `word${index}`).join(' ');

describe('words of a replaced line', () => {
  it('marks the words that differ', () => {
    const parts = linePartsOf('The quick brown fox jumps', 'The slow brown fox leaps');
    expect([changed(parts, 'before'), changed(parts, 'after')]).toEqual([
      ['quick', 'jumps'],
      ['slow', 'leaps'],
    ]);
  });

  it('marks whole words, also where they begin or end alike', () => {
    const parts = linePartsOf('we published it', 'we publishing it');
    expect([changed(parts, 'before'), changed(parts, 'after')]).toEqual([['published'], ['publishing']]);
  });

  it('finds the one word that changed in a text without line breaks', () => {
    const before = words(30_000);
    const parts = linePartsOf(before, before.replace('word20000 ', 'another '));
    expect([changed(parts, 'before'), changed(parts, 'after')]).toEqual([['word20000'], ['another']]);
  });

  it('two changes far apart in such a text: everything between them counts as replaced', () => {
    const before = words(30_000);
    const after = before.replace('word10000 ', 'one ').replace('word15000 ', 'two ');
    const parts = linePartsOf(before, after);
    expect(changed(parts, 'after')).toHaveLength(1);
    expect(changed(parts, 'after')?.[0]).toMatch(/^one .* two ?$/);
  });

  it('a line that was only added to is marked, however much was added', () => {
    const parts = linePartsOf('Short.', `Short. ${words(100)}`);
    expect([changed(parts, 'before'), changed(parts, 'after')]).toEqual([[], [` ${words(100)}`]]);
  });

  it('says nothing where two lines have nothing to do with each other', () => {
    expect(linePartsOf('abc def', 'ghi jkl')).toBeNull();
    const prose = 'The release team decides on Tuesdays what goes into the next release.';
    expect(linePartsOf(prose, 'Something else stands on this line now.')).toBeNull();
    expect(linePartsOf(`a ${'b '.repeat(5000)}`, `a ${'c '.repeat(5000)}`)).toBeNull();
  });

  it('joined, the parts of a side are that side, and no character is cut in half', () => {
    const token = fc.constantFrom('a', 'b ', ' ', '  c', '😀', '😃', '\u00e9', '\t', 'word ', '日本');
    const line = fc.array(token, { maxLength: 60 }).map((tokens) => tokens.join(''));
    fc.assert(
      fc.property(line, line, line, line, (start, before, after, end) => {
        const [left, right] = [start + before + end, start + after + end];
        const parts = linePartsOf(left, right);
        if (parts === null) return;
        expect([text(parts, 'before'), text(parts, 'after')]).toEqual([left, right]);
        expect([...parts.before, ...parts.after].some((part) => /\p{Surrogate}/u.test(part.text))).toBe(
          false,
        );
      }),
      { numRuns: 2000 },
    );
  });
});
