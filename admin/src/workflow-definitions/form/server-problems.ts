import { pathProblemsOf } from '../../shared/error-message';
import type { Said } from '../../shared/server-text';
import type { Problems } from './definition-draft';

const KNOWN =
  /^(name|contentType|priority|enabled|constraints|stages(\.\d+\.(name|weight|approverGroup|minApprovers|denialMessage))?)$/;

/** Where a problem is shown: all of the constraints at their editor, which says more about the place itself. */
const placeOf = (path: string[]): string => (path[0] === 'constraints' ? path[0] : path.join('.'));

/** What a refusal says about the fields of the form; nothing where it is about something else. */
export function serverProblems(error: unknown, said: Said): Problems {
  const problems: Problems = {};
  for (const { path, message, text } of pathProblemsOf(error)) {
    const place = placeOf(path);
    if (KNOWN.test(place)) problems[place] ??= said(text, message);
  }
  return problems;
}
