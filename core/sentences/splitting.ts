import { plain, takes } from './templates';

/** What is said about who may see a request, and about splitting it. */
export const SPLITTING = {
  'compatibility.viewers': takes<{ label: string; other: string }>()(
    '"{label}" and "{other}" cannot be in the same request: they are not visible to the same people. Make a request of its own for it.',
  ),
  'compatibility.broken': takes<{ id: string; label: string }>()(
    '"{label}" could not be added: the rule "{id}" failed.',
  ),
  'split.single': plain('This request is about one document only.'),
  'split.token': plain('API tokens may propose, but not split.'),
};
