import { fromJson } from './from-json';
import { jsonOf, textOf } from './json-text';
import { toJson } from './to-json';
import type { Constraints, Group } from './tree';

/**
 * Constraints while they are edited: as a tree and as text, each following the other. What was typed is never
 * rewritten by typing; as long as it is no JSON, the tree is the last one that was.
 */
export interface ConstraintDraft {
  tree: Group;
  text: string;
  /** What is saved; null while the text is no JSON object. */
  json: Constraints | null;
}

export const constraintsOf = (json: Constraints): ConstraintDraft => ({
  tree: fromJson(json),
  text: textOf(json),
  json,
});

/** After an edit in the builder. */
export function withTree(tree: Group): ConstraintDraft {
  const json = toJson(tree);

  return { tree, json, text: textOf(json) };
}

/** After typing. */
export function withText(draft: ConstraintDraft, text: string): ConstraintDraft {
  const json = jsonOf(text);

  return json === null ? { ...draft, text, json } : { tree: fromJson(json), text, json };
}
