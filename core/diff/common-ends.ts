/** Without a space for so long, a text is cut between any two characters. */
const LONGEST_WORD = 64;

const isSpace = (code: number): boolean => code === 32 || (code >= 9 && code <= 13) || code === 160;
/** There is no character beyond the ends of a text. */
const endsWord = (code: number): boolean => Number.isNaN(code) || isSpace(code);
const isSecondHalf = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff;

/** The last position up to `end`, and not far in front of it, where `isBetween` says that two words meet. */
const lastPosition = (end: number, isBetween: (at: number) => boolean): number | null => {
  for (let at = end; at > 0 && at > end - LONGEST_WORD; at -= 1) if (isBetween(at)) return at;
  return null;
};

/**
 * How many characters two texts have in common at their beginning and at their end, in whole words where
 * there are words: what remains between is all that there is to compare.
 */
export const commonEnds = (before: string, after: string): { start: number; end: number } => {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start += 1;
  const wordStart = lastPosition(
    start,
    (at) =>
      isSpace(before.charCodeAt(at - 1)) ||
      (endsWord(before.charCodeAt(at)) && endsWord(after.charCodeAt(at))),
  );
  if (wordStart !== null) start = wordStart;
  else if (start < LONGEST_WORD) start = 0;
  else if (isSecondHalf(before.charCodeAt(start))) start -= 1;

  const fromEnd = (text: string, at: number): number => text.charCodeAt(text.length - at);
  let end = 0;
  while (end < shorter - start && fromEnd(before, end + 1) === fromEnd(after, end + 1)) end += 1;
  const wordEnd = lastPosition(
    end,
    (at) =>
      isSpace(fromEnd(before, at)) || (endsWord(fromEnd(before, at + 1)) && endsWord(fromEnd(after, at + 1))),
  );
  if (wordEnd !== null) end = wordEnd;
  else if (end < LONGEST_WORD) end = 0;
  else if (isSecondHalf(fromEnd(before, end))) end -= 1;
  return { start, end };
};
