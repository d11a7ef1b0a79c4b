import type { HunkLine, TextPart } from '../../../core/diff/types';

/** Characters left out of a long line. */
export interface Gap {
  kind: 'gap';
  length: number;
}

/** A longer line is a text without line breaks: what changed in it has to be found first. */
const LONG_LINE = 2000;

/** How much of an unchanged part is shown next to a change. */
const AROUND = 160;

/** How much of a changed part is shown. */
const CHANGED = 600;

// A character outside the basic plane must not be cut in half.
const head = (text: string, length: number): string => text.slice(0, length).replace(/[\uD800-\uDBFF]$/, '');
const tail = (text: string, length: number): string =>
  length === 0 ? '' : text.slice(-length).replace(/^[\uDC00-\uDFFF]/, '');

const cut = ({ kind, text }: TextPart, first: number, last: number): (TextPart | Gap)[] => {
  if (text.length <= first + last) return [{ kind, text }];
  const [start, end] = [head(text, first), tail(text, last)];
  const parts: (TextPart | Gap)[] = [
    { kind, text: start },
    { kind: 'gap', length: text.length - start.length - end.length },
    { kind, text: end },
  ];
  return parts.filter((part) => part.kind === 'gap' || part.text !== '');
};

export const isLong = ({ text }: HunkLine): boolean => text.length > LONG_LINE;

/**
 * A long line as its changes and a little around them, of at most some thousand characters.
 *
 * @returns its parts, with gaps where something was left out
 */
export const shortenLine = ({ kind, text, parts = [{ kind, text }] }: HunkLine): (TextPart | Gap)[] => {
  const result: (TextPart | Gap)[] = [];
  let shown = 0;
  parts.forEach((part, index) => {
    if (shown > LONG_LINE) {
      result.push({ kind: 'gap', length: part.text.length });
      return;
    }
    const isChanged = part.kind !== 'unchanged' || parts.length === 1;
    const first = isChanged ? CHANGED : index === 0 ? 0 : AROUND;
    const last = isChanged || index === parts.length - 1 ? 0 : AROUND;
    for (const piece of cut(part, first, last)) {
      result.push(piece);
      if (piece.kind !== 'gap') shown += piece.text.length;
    }
  });
  return joinGaps(result);
};

const joinGaps = (parts: readonly (TextPart | Gap)[]): (TextPart | Gap)[] => {
  const result: (TextPart | Gap)[] = [];
  for (const part of parts) {
    const last = result.at(-1);
    if (part.kind === 'gap' && last?.kind === 'gap') {
      result[result.length - 1] = { kind: 'gap', length: last.length + part.length };
    } else {
      result.push(part);
    }
  }
  return result;
};
