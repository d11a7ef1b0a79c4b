import { z } from 'zod';

const UNSTORABLE = /\0|\p{Surrogate}/u;

/** Whether every database stores the text and gives it back as it is: no NUL, no half of a character. */
export const isStorable = (value: string): boolean => !UNSTORABLE.test(value);

/** Text that people type. */
export const text = () =>
  z.string().refine(isStorable, 'contains characters that cannot be stored (NUL or half of a character)');

/** Number of a row; databases keep them in 32 bits. */
export const rowNumber = () => z.number().int().positive().max(2_147_483_647);

/** Years that every database stores. */
const isStorableMoment = (moment: string): boolean => {
  const year = new Date(moment).getUTCFullYear();
  return year >= 1970 && year <= 9998;
};

/** A moment in ISO 8601. */
export const moment = () =>
  z.iso.datetime({ offset: true }).refine(isStorableMoment, 'must be in the years from 1970 to 9998');
