/** Constraints as people build them: conditions in groups. `fromJson` and `toJson` lead from the stored form and back. */
export type Constraints = Record<string, unknown>;

/** One attribute compared with a value. */
export interface Rule {
  kind: 'rule';
  id: string;
  /** Names of attributes, from the entry through relations and components. */
  path: string[];
  operator: string;
  /** Undefined, also inside of a list, where nothing was given yet. */
  value: unknown;
}

/** Whether there is everything that a condition needs: until then it is not part of the constraints. */
export const isFinished = ({ path, value }: Rule): boolean =>
  path.length > 0 && value !== undefined && !(Array.isArray(value) && value.includes(undefined));

export type GroupMode = 'and' | 'or';

/** Conditions that are looked at together. */
export interface Group {
  kind: 'group';
  id: string;
  mode: GroupMode;
  isNegated: boolean;
  /**
   * The relation or component whose entry all conditions of the group are about, from the group around it. "One
   * of the authors has this name and that address" is not the same as two conditions on any of the authors.
   */
  within: string[];
  children: Node[];
}

/** What the builder has no fields for: kept as it was written. */
export interface Raw {
  kind: 'raw';
  id: string;
  json: Constraints;
}

export type Node = Rule | Group | Raw;

let last = 0;

/** Tells nodes apart while they are edited; nothing of it is stored. */
const newId = (): string => `${(last += 1)}`;

export const newRule = (path: string[] = [], operator = '$eq', value?: unknown): Rule => ({
  kind: 'rule',
  id: newId(),
  path,
  operator,
  value,
});

export const newGroup = (
  children: Node[] = [],
  {
    mode = 'and',
    isNegated = false,
    within = [],
  }: Partial<Pick<Group, 'mode' | 'isNegated' | 'within'>> = {},
): Group => ({ kind: 'group', id: newId(), mode, isNegated, within, children });

export const newRaw = (json: Constraints): Raw => ({ kind: 'raw', id: newId(), json });

/** The tree with another node in the place of the one with that id; without it where there is none. */
export const withNode = (root: Group, id: string, change: (node: Node) => Node | null): Group => ({
  ...root,
  children: root.children.flatMap((child): Node[] => {
    const changed = child.id === id ? change(child) : child;
    if (changed === null) return [];
    return changed.kind === 'group' ? [withNode(changed, id, change)] : [changed];
  }),
});

/** With a node at the end of a group, which may be the tree itself. */
export const withChild = (root: Group, groupId: string, child: Node): Group =>
  root.id === groupId
    ? { ...root, children: [...root.children, child] }
    : {
        ...root,
        children: root.children.map((node) =>
          node.kind === 'group' ? withChild(node, groupId, child) : node,
        ),
      };

/** Every node of the tree, the tree itself first. */
export const nodesOf = (node: Node): Node[] =>
  node.kind === 'group' ? [node, ...node.children.flatMap(nodesOf)] : [node];

/** Whether the tree has no condition, finished or not. */
export const isEmpty = (root: Group): boolean => nodesOf(root).every(({ kind }) => kind === 'group');
