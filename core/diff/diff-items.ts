import type { Attribute, ComponentSchema } from '../schema/types';
import { asList, componentUid } from '../snapshot';
import { diffAttributes } from './diff-attributes';
import { listFacts } from './item-facts';
import { blockLines, itemLabel } from './item-label';
import { longestIncreasing } from './longest-increasing';
import { matchItems } from './match-items';
import { textHunks, wordBudget, type WordBudget } from './text-hunks';
import type { ItemDiff } from './types';

type Components = Record<string, ComponentSchema>;

const insideOf = (
  attribute: Attribute,
  components: Components,
  path: string,
  before: unknown,
  after: unknown,
  comparisons: WordBudget,
): Pick<ItemDiff, 'component' | 'attributes' | 'hunks'> => {
  if (attribute.type === 'blocks')
    return { hunks: textHunks(blockLines(before), blockLines(after), comparisons) };
  if (attribute.type !== 'component' && attribute.type !== 'dynamiczone') return {};
  const component = componentUid(attribute, after ?? before);
  const attributes = (component !== undefined && components[component]?.attributes) || {};
  return { component, attributes: diffAttributes(attributes, components, `${path}.`, before, after) };
};

/**
 * Differences of a list by item: what was added, removed, changed, moved. In the order of the list after;
 * a removed item stands behind the item that it followed.
 *
 * @param attribute a repeatable component, dynamic zone, blocks, relation or media attribute
 * @param path path of the list
 */
export const diffItems = (
  attribute: Attribute,
  components: Components,
  path: string,
  before: unknown,
  after: unknown,
): ItemDiff[] => {
  const left = asList(before);
  const right = asList(after);
  const leftFacts = listFacts(attribute, components, left);
  const rightFacts = listFacts(attribute, components, right);
  const counterparts = matchItems(leftFacts, rightFacts);

  const origins = new Array<number>(right.length).fill(-1);
  counterparts.forEach((to, from) => {
    if (to !== -1) origins[to] = from;
  });
  const kept = origins.flatMap((from, to) => (from === -1 ? [] : [to]));
  const inPlace = new Set(longestIncreasing(kept.map((to) => origins[to])).map((index) => kept[index]));

  const label = (item: unknown): string => itemLabel(attribute, components, item);
  const comparisons = wordBudget();
  const result: ItemDiff[] = [];
  const pushRemovedFrom = (start: number): void => {
    for (let from = start; from < left.length && counterparts[from] === -1; from += 1) {
      const item = left[from];
      const inside = insideOf(attribute, components, `${path}.${from}`, item, undefined, comparisons);
      result.push({ kind: 'removed', from, label: label(item), before: item, after: null, ...inside });
    }
  };

  pushRemovedFrom(0);
  right.forEach((item, to) => {
    const from = origins[to];
    if (from === -1) {
      const inside = insideOf(attribute, components, `${path}.${to}`, undefined, item, comparisons);
      result.push({ kind: 'added', to, label: label(item), before: null, after: item, ...inside });
      return;
    }
    const changed = leftFacts[from].content !== rightFacts[to].content;
    const moved = !inPlace.has(to);
    const kind = changed ? 'changed' : moved ? 'moved' : 'unchanged';
    const inside = changed
      ? insideOf(attribute, components, `${path}.${to}`, left[from], item, comparisons)
      : {};
    const component = componentUid(attribute, item);
    result.push({
      kind,
      from,
      to,
      label: label(item),
      ...(component === undefined || attribute.type === 'relation' ? {} : { component }),
      ...(moved ? { moved } : {}),
      before: left[from],
      after: item,
      ...inside,
    });
    pushRemovedFrom(from + 1);
  });
  return result;
};
