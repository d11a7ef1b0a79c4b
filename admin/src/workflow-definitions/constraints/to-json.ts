import { CHANGE } from './from-json';
import { isFinished, type Constraints, type Group, type Node } from './tree';

/** Where a node stands in the stored constraints. */
interface Place {
  id: string;
  path: string[];
}

interface Written {
  json: Constraints;
  places: Place[];
}

const NOTHING: Written = { json: {}, places: [] };

const prefixed = (path: string[], places: Place[]): Place[] =>
  places.map((place) => ({ ...place, path: [...path, ...place.path] }));

function nested(path: string[], { json, places }: Written): Written {
  return {
    json: path.reduceRight<Constraints>((inner, key) => ({ [key]: inner }), json),
    places: prefixed(path, places),
  };
}

const listed = (key: '$and' | '$or', parts: Written[]): Written => ({
  json: { [key]: parts.map(({ json }) => json) },
  places: parts.flatMap(({ places }, index) => prefixed([key, String(index)], places)),
});

/** Whether conditions can stand beside each other in one object; operators beside attributes are refused. */
function areDistinct(parts: Written[]): boolean {
  const keys = parts.flatMap(({ json }) => Object.keys(json));

  return new Set(keys).size === keys.length && keys.every((key) => !key.startsWith('$') || key === CHANGE);
}

function together(mode: Group['mode'], parts: Written[]): Written {
  if (mode === 'or') return listed('$or', parts);
  if (parts.length === 1) return parts[0];
  if (!areDistinct(parts)) return listed('$and', parts);
  return {
    json: Object.assign({}, ...parts.map(({ json }) => json)) as Constraints,
    places: parts.flatMap(({ places }) => places),
  };
}

/** Null for what is not finished: a condition without attribute or value, a group without conditions. */
function write(node: Node): Written | null {
  if (node.kind === 'raw') return { json: node.json, places: [{ id: node.id, path: [] }] };
  if (node.kind === 'rule') {
    if (!isFinished(node)) return null;
    return nested(node.path, {
      json: { [node.operator]: node.value },
      places: [{ id: node.id, path: [] }],
    });
  }

  const parts = node.children.flatMap((child) => write(child) ?? []);
  if (parts.length === 0) return null;
  const inner = together(node.mode, parts);
  const whole = nested(node.within, node.isNegated ? nested(['$not'], inner) : inner);
  return { ...whole, places: [{ id: node.id, path: node.within }, ...whole.places] };
}

/** The stored form of the tree. */
export const toJson = (root: Group): Constraints => (write(root) ?? NOTHING).json;

const startsWith = (path: string[], start: string[]): boolean =>
  start.every((step, index) => step === path[index]);

/** An attribute on the way to what a condition compares, such as a relation that is gone, has no node of its own. */
const isAttribute = (step: string | undefined): boolean => step !== undefined && !/^(\$|\d)/.test(step);

/** The node that a problem at a path of the stored form is about: the innermost around it. */
export function nodeAt(root: Group, path: string[]): string {
  const { places } = write(root) ?? NOTHING;
  const around = places
    .filter((place) => startsWith(path, place.path))
    .reduce<Place>((found, place) => (place.path.length > found.path.length ? place : found), {
      id: root.id,
      path: [],
    });
  if (around.path.length === path.length || !isAttribute(path[path.length - 1])) return around.id;

  return places.find((place) => startsWith(place.path, path))?.id ?? around.id;
}
