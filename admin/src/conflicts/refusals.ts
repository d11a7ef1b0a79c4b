import type { ResolutionInput } from '../../../contracts/conflicts';
import { messageOf, pathProblemsOf, textOf } from '../shared/error-message';
import type { Said } from '../shared/server-text';

/** What the server said about values that people wrote, by the path of the conflict. */
export function refusalsOf(
  error: unknown,
  resolutions: readonly ResolutionInput[],
  said: Said,
): Record<string, string> {
  const refusals: Record<string, string> = {};
  for (const { path, message, text } of pathProblemsOf(error)) {
    const [first, index] = path.map(String);
    const resolution = first === 'resolutions' ? resolutions[Number(index)] : undefined;
    const place = resolution?.path ?? path.join('.');
    const conflict = resolutions.find((each) => each.path === place || place.startsWith(`${each.path}.`));
    refusals[conflict?.path ?? place] ??= said(text, message);
  }
  return refusals;
}

/** The whole sentence, where the refusal names no place. */
export const sentenceOf = (error: unknown, said: Said, fallback: string): string =>
  said(textOf(error), messageOf(error) ?? fallback);
