/**
 * Databases know three answers: asking an empty value anything is `unknown`, and neither it nor its opposite finds
 * the entry. Where a relation leads to several entries, the whole filter is asked for every combination of them, and
 * one that is `true` finds the entry. So a condition answers with the set of answers that it can have, as bits.
 */
export type Answers = number;

export const NEVER: Answers = 0;
export const TRUE: Answers = 1;
export const FALSE: Answers = 2;
export const UNKNOWN: Answers = 4;

const EACH = [TRUE, FALSE, UNKNOWN] as const;

const conjunction = (left: Answers, right: Answers): Answers => {
  if (left === FALSE || right === FALSE) return FALSE;
  return left === TRUE && right === TRUE ? TRUE : UNKNOWN;
};

export const answer = (holds: boolean): Answers => (holds ? TRUE : FALSE);

export const not = (answers: Answers): Answers =>
  (answers & TRUE ? FALSE : NEVER) | (answers & FALSE ? TRUE : NEVER) | (answers & UNKNOWN);

/** Each part has relations of its own, so every answer of one can meet every answer of the other. */
export const and = (left: Answers, right: Answers): Answers => {
  let met = NEVER;
  for (const a of EACH) for (const b of EACH) if (left & a && right & b) met |= conjunction(a, b);
  return met;
};

export const or = (left: Answers, right: Answers): Answers => not(and(not(left), not(right)));
