import { newGroup, newRaw, newRule, type Constraints, type Group, type Node, type Rule } from './tree';

const GROUPS = ['$and', '$or', '$not'];

/** What is being done, beside the attributes of the entry. */
export const CHANGE = '$change';

export const isObject = (value: unknown): value is Constraints =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isOperator = (key: string): boolean => key.startsWith('$') && key !== CHANGE;
const isComparison = (key: string): boolean => isOperator(key) && !GROUPS.includes(key);

/** `{}` among other conditions holds always: it counts, though there is nothing to show. */
function single(nodes: Node[]): Node {
  if (nodes.length === 0) return newRaw({});
  return nodes.length === 1 ? nodes[0] : newGroup(nodes);
}

export const isConditions = (value: unknown): value is Constraints[] =>
  Array.isArray(value) && value.length > 0 && value.every(isObject);

/** The node as seen from outside of the relation or component that it is about. */
function below(path: string[], node: Node): Node {
  switch (node.kind) {
    case 'rule':
      return { ...node, path: [...path, ...node.path] };
    case 'group':
      return { ...node, within: [...path, ...node.within] };
    default:
      return { ...node, json: path.reduceRight<Constraints>((inner, key) => ({ [key]: inner }), node.json) };
  }
}

const negated = (node: Node): Node =>
  node.kind === 'group' && !node.isNegated && node.within.length === 0
    ? { ...node, isNegated: true }
    : newGroup([node], { isNegated: true });

/** `{"$not": {"$contains": "x"}}` below an attribute: the operators stand where conditions are expected. */
function insideAttribute(path: string[], key: string, value: unknown): Node[] {
  const parts = Array.isArray(value) ? value : [value];
  const isComparable = parts.every((part) => isObject(part) && Object.keys(part).every(isOperator));
  if (!isComparable || (key !== '$not' && !Array.isArray(value))) return [newRaw({ [key]: value })];
  const children = parts.map((part) => single(ofAttribute(path, part)));

  return key === '$not'
    ? [negated(single(children))]
    : [newGroup(children, { mode: key === '$or' ? 'or' : 'and' })];
}

/** Equal to nothing is empty: people know one way to ask for it. */
function comparison(path: string[], operator: string, value: unknown): Rule {
  if (value === null && operator === '$eq') return newRule(path, '$null', true);
  if (value === null && operator === '$ne') return newRule(path, '$notNull', true);
  if (operator === '$null' && value === false) return newRule(path, '$notNull', true);
  if (operator === '$notNull' && value === false) return newRule(path, '$null', true);
  return newRule(path, operator, value);
}

/** Conditions on one attribute, or on what a relation or component leads to. */
function ofAttribute(path: string[], value: unknown): Node[] {
  if (value === null) return [newRule(path, '$null', true)];
  if (Array.isArray(value)) return [newRule(path, '$in', value)];
  if (!isObject(value)) return [newRule(path, '$eq', value)];

  const entries = Object.entries(value);
  const raw = () => [below(path, newRaw(value))];
  if (entries.length === 0) return raw();
  if (entries.every(([key, part]) => isComparison(key) || (isOperator(key) && comparesOnly(part)))) {
    return entries.flatMap(([key, part]) =>
      isComparison(key) ? [comparison(path, key, part)] : insideAttribute(path, key, part),
    );
  }
  if (entries.some(([key]) => isComparison(key))) return raw();

  const nodes = ofObject(value);
  if (path[0] === CHANGE) return nodes.map((node) => below(path, node));
  return [below(path, single(nodes))];
}

/** Whether only operators are in it: what a path leads to is then compared itself. */
function comparesOnly(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0 && value.every(comparesOnly);
  if (!isObject(value)) return false;

  const entries = Object.entries(value);
  return (
    entries.length > 0 &&
    entries.every(([key, part]) => isComparison(key) || (isOperator(key) && comparesOnly(part)))
  );
}

/** Conditions of which every one has to hold. */
function ofObject(json: Constraints): Node[] {
  return Object.entries(json).flatMap(([key, value]): Node[] => {
    if ((key === '$and' || key === '$or') && isConditions(value)) {
      return [
        newGroup(
          value.map((part) => single(ofObject(part))),
          { mode: key === '$or' ? 'or' : 'and' },
        ),
      ];
    }
    if (key === '$not' && isObject(value)) return [negated(single(ofObject(value)))];
    return isOperator(key) ? [newRaw({ [key]: value })] : ofAttribute([key], value);
  });
}

/** The tree of stored constraints. What it has no fields for stays in it as it is. */
export function fromJson(json: Constraints): Group {
  const nodes = ofObject(json);
  const [first] = nodes;
  const isTree = nodes.length === 1 && first.kind === 'group' && first.within.length === 0;

  return isTree ? first : newGroup(nodes);
}
