import { z } from 'zod';

const UNSTORABLE = /\0|\p{Surrogate}/u;

/** Whether every database stores the text and gives it back as it is: no NUL, no half of a character. */
export const isStorable = (value: string): boolean => !UNSTORABLE.test(value);

/** Text that people type. */
export const text = () =>
  z.string().refine(isStorable, 'contains characters that cannot be stored (NUL or half of a character)');

/** Number of a row; databases keep them in 32 bits. */
export const rowNumber = () => z.number().int().positive().max(2_147_483_647);
