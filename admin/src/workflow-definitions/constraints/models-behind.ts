import type { ModelOf } from '../../../../core/constraints';
import { routeOf } from './attribute-path';
import type { Group, Node } from './tree';

/** Uids of the models that the conditions lead through, the content type's own first: their labels are shown. */
export function modelsBehind(tree: Group, contentType: string, modelOf: ModelOf): string[] {
  const found = new Set([contentType]);
  const follow = (path: string[], from: string): string | null => {
    const { steps, next } = routeOf(path, from, modelOf);
    for (const { model } of steps) found.add(model.uid);
    if (next !== null) found.add(next.uid);
    return path.length === 0 ? from : (next?.uid ?? null);
  };
  const visit = (node: Node, from: string | null): void => {
    if (from === null) return;
    if (node.kind === 'rule') follow(node.path, from);
    if (node.kind === 'group') {
      const inner = follow(node.within, from);
      node.children.forEach((child) => visit(child, inner));
    }
  };
  visit(tree, contentType);

  return [...found];
}
