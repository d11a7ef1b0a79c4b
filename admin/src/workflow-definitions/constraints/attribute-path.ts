import {
  ACCOUNT,
  CHANGE_FACTS,
  CHANGE_OPERATORS,
  operatorsFor,
  type ChangeFactName,
  type FilterAttribute,
  type FilterModel,
  type ModelOf,
  type Operator,
} from '../../../../core/constraints';
import { CHANGE } from './from-json';

/** One step of a path: an attribute of a model, by its name. */
export interface Step {
  model: FilterModel;
  name: string;
  /** Undefined where the model has no such attribute (any more). */
  attribute: FilterAttribute | undefined;
}

/** Steps of a path through the models, as far as they lead; `next` is the model behind the last of them. */
export interface Route {
  steps: Step[];
  next: FilterModel | null;
}

export const isFact = (name: string | undefined): name is ChangeFactName =>
  (CHANGE_FACTS as readonly (string | undefined)[]).includes(name);

/** Follows a path of attributes from a model. */
export function routeOf(path: string[], from: string, modelOf: ModelOf): Route {
  const steps: Step[] = [];
  let next = modelOf(from);
  for (const name of path) {
    if (next === null) break;
    const attribute: FilterAttribute | undefined = Object.hasOwn(next.attributes, name)
      ? next.attributes[name]
      : undefined;
    steps.push({ model: next, name, attribute });
    next = attribute?.target === undefined ? null : modelOf(attribute.target);
  }
  return { steps, next };
}

/** What a condition compares. */
export type Leaf =
  | { kind: 'fact'; fact: ChangeFactName }
  | { kind: 'attribute'; model: FilterModel; name: string; attribute: FilterAttribute };

/** What the path of a condition leads to; null where it leads nowhere. */
export function leafOf(path: string[], from: string, modelOf: ModelOf): Leaf | null {
  if (path[0] === CHANGE) {
    return isFact(path[1]) && path.length === 2 ? { kind: 'fact', fact: path[1] } : null;
  }
  const { steps } = routeOf(path, from, modelOf);
  const last = steps.length === path.length ? steps[steps.length - 1] : undefined;
  if (last?.attribute === undefined) return null;

  return { kind: 'attribute', model: last.model, name: last.name, attribute: last.attribute };
}

/** The operators that fit. */
export const operatorsOf = (leaf: Leaf): readonly Operator[] =>
  leaf.kind === 'fact' ? CHANGE_OPERATORS : operatorsFor(leaf.attribute.type);

/** Where choosing an attribute leads at first: through relations to the entry itself, into components to their first field. */
export function pathThrough(path: string[], from: string, modelOf: ModelOf): string[] {
  if (path[0] === CHANGE) return path.length > 1 ? path : [CHANGE, 'type'];
  const { next } = routeOf(path, from, modelOf);
  if (next === null) return path;
  const names = Object.keys(next.attributes);
  const entry = ['documentId', 'id'].find((name) => names.includes(name));
  if (entry !== undefined) return [...path, entry];
  const simple = names.find((name) => next.attributes[name].target === undefined);

  return simple === undefined ? path : [...path, simple];
}

/** Whether the leaf can be compared with the person who asks. */
export const takesUser = (leaf: Leaf): boolean =>
  leaf.kind === 'attribute' &&
  (leaf.attribute.type === 'email' || (leaf.attribute.type === 'id' && leaf.model.uid === ACCOUNT));
