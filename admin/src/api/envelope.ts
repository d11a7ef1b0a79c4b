import type { Answer } from '../../../contracts/envelope';

/** Takes the data out of the answer's envelope. */
export const dataOf = <Data>(answer: Answer<Data>): Data => answer.data;

/** One segment of a path: ids of content types hold `::` and dots. */
export const segment = (value: string): string => encodeURIComponent(value);
