import { linePartsOf } from '../../../core/diff/text-parts';
import type { TextPart } from '../../../core/diff/types';

/**
 * A text with the words that it has more and less than another one, in reading order. One part with all of it where
 * words would tell nothing.
 */
export function markedWords(before: string, after: string): TextPart[] {
  const parts = before === after || before === '' ? null : linePartsOf(before, after);
  if (parts === null) return [{ kind: 'unchanged', text: after }];
  const left = parts.before.map((part) => ({ ...part }));
  const right = parts.after.map((part) => ({ ...part }));
  const words: TextPart[] = [];

  while (left.length > 0 || right.length > 0) {
    const [mine] = left;
    const [its] = right;
    if (mine?.kind === 'removed') words.push(...left.splice(0, 1));
    else if (its?.kind === 'added' || mine === undefined) words.push(...right.splice(0, 1));
    else {
      // Both sides have this stretch; each joins it with what follows where nothing of its own comes between.
      const length = Math.min(mine.text.length, its.text.length);
      words.push({ kind: 'unchanged', text: mine.text.slice(0, length) });
      for (const [side, part] of [
        [left, mine],
        [right, its],
      ] as const) {
        part.text = part.text.slice(length);
        if (part.text === '') side.shift();
      }
    }
  }
  return words;
}
