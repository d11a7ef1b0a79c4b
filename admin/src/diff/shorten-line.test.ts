import { linePartsOf } from '../../../core/diff/text-parts';
import { isLong, shortenLine } from './shorten-line';

const words = (count: number) => Array.from({ length: count }, (_, index) => `word${index}`).join(' ');

const lengthOf = (parts: ReturnType<typeof shortenLine>) =>
  parts.reduce((sum, part) => sum + (part.kind === 'gap' ? part.length : part.text.length), 0);

describe('a long line', () => {
  const before = words(20_000);
  const after = before.replace('word10000', 'another');
  const parts = linePartsOf(before, after);
  const line = { kind: 'added', text: after, parts: parts?.after } as const;

  it('shows what changed in it, with a little around', () => {
    expect(isLong(line)).toBe(true);
    const shown = shortenLine(line);
    expect(shown.map(({ kind }) => kind)).toEqual(['gap', 'unchanged', 'added', 'unchanged', 'gap']);
    expect(shown[2]).toEqual({ kind: 'added', text: 'another' });
    expect(lengthOf(shown)).toBe(after.length);
  });

  it('shows its beginning where it changed as a whole', () => {
    const shown = shortenLine({ kind: 'added', text: before });
    expect(shown.map(({ kind }) => kind)).toEqual(['added', 'gap']);
    expect(lengthOf(shown)).toBe(before.length);
  });

  it('does not grow with the number of changes', () => {
    const text = words(8000);
    const changed = Array.from({ length: 4000 }, (_, index) => [
      { kind: 'unchanged', text: `same${index} ` } as const,
      { kind: 'added', text: `new${index} ` } as const,
    ]).flat();
    const shown = shortenLine({ kind: 'added', text, parts: changed });
    expect(shown.length).toBeLessThan(400);
    expect(shown.at(-1)?.kind).toBe('gap');
    expect(lengthOf(shown)).toBe(changed.reduce((sum, part) => sum + part.text.length, 0));
  });

  it('cuts no character in half', () => {
    const emoji = '😀'.repeat(3000);
    for (const part of shortenLine({ kind: 'removed', text: `a${emoji}` })) {
      if (part.kind !== 'gap') expect(part.text).not.toMatch(/\p{Surrogate}/u);
    }
  });
});

it('a short line is not long', () => {
  expect(isLong({ kind: 'added', text: words(100) })).toBe(false);
});
