import { pathProblemsOf } from './error-message';
import type { Said } from './server-text';

/** What is wrong with each field of a form; nothing where it is right. */
export type FieldProblems<Field extends string> = Partial<Record<Field, string>>;

/** What a refusal says about the fields of a form: a problem belongs to the first of them on its path. */
export function fieldProblems<Field extends string>(
  error: unknown,
  fields: readonly Field[],
  said: Said,
): FieldProblems<Field> {
  const problems: FieldProblems<Field> = {};
  for (const { path, message, text } of pathProblemsOf(error)) {
    const field = fields.find((name) => path.includes(name));
    if (field !== undefined) problems[field] ??= said(text, message);
  }
  return problems;
}
