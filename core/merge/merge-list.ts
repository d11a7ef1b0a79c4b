import { itemLabel, listFacts, type ItemFacts } from '../diff';
import type { Attribute } from '../schema/types';
import { asList } from '../snapshot';
import { withoutTakenRows } from './component-rows';
import { inside, settle, type MergeContext, type Place, type Sides } from './context';
import { planList } from './list-plan';
import type { Slot } from './list-runs';
import { mergeItem } from './merge-item';
import type { Conflict } from './types';

/** A relation or file counts once, wherever it stands first. */
const withoutRepeats = (list: unknown[], facts: ItemFacts[]): unknown[] => {
  const seen = new Set<string>();
  return list.filter((_, index) => {
    const { key } = facts[index];
    if (key === null) return true;
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
};

const removed = Symbol('removed');

/**
 * Merges repeatable components, dynamic zones, blocks, to-many relations and multiple media by item.
 * Positions in paths count the items of the merged list, and those that a conflict is still about.
 */
export const mergeList = (
  context: MergeContext,
  attribute: Attribute,
  place: Place,
  sides: Sides,
): unknown[] => {
  const factsOf = (list: unknown[]): ItemFacts[] => listFacts(attribute, context.components, list);
  const prepare = (value: unknown): unknown[] => withoutRepeats(asList(value), factsOf(asList(value)));
  const lists = {
    base: prepare(sides.base),
    request: prepare(sides.request),
    published: prepare(sides.published),
  };
  const facts = {
    base: factsOf(lists.base),
    request: factsOf(lists.request),
    published: factsOf(lists.published),
  };

  const plan = planList(facts);
  const order: Conflict = {
    path: place.path,
    kind: 'edit_edit',
    type: attribute.type,
    label: place.label,
    ...lists,
    choices: ['request', 'published'],
  };
  const slots =
    plan.publishedOrder === null
      ? plan.slots
      : (settle(context, order, {
          base: null,
          request: plan.slots,
          published: plan.publishedOrder,
        }) as Slot[]);
  if (plan.publishedRearranged) context.automatic.add(place.path);

  const at = (side: keyof Sides, { [side]: position }: Slot): unknown =>
    position === -1 ? undefined : lists[side][position];

  const mergeSlot = (slot: Slot, position: number): unknown => {
    const base = at('base', slot);
    const request = at('request', slot);
    const published = at('published', slot);
    const label = itemLabel(attribute, context.components, request ?? published ?? base);
    const itemPlace = inside(place, position, label);

    if (base === undefined) {
      if (published !== undefined) context.automatic.add(itemPlace.path);
      if (published !== undefined) return published;
      return withoutTakenRows(
        { ...attribute, multiple: false },
        context.components,
        request,
        context.publishedRows,
      );
    }
    if (request !== undefined && published !== undefined) {
      return mergeItem(context, attribute, itemPlace, { base, request, published });
    }
    const conflict: Conflict = {
      path: itemPlace.path,
      kind: 'edit_delete',
      type: 'item',
      label: itemPlace.label,
      base,
      request: request ?? null,
      published: published ?? null,
      choices: ['request', 'published'],
    };
    return settle(context, conflict, { base, request: request ?? removed, published: published ?? removed });
  };

  // Counted in one order whatever was decided, so that the paths of the other conflicts stay the same.
  const merged = new Map(plan.slots.map((slot, position) => [slot, mergeSlot(slot, position)]));
  return slots.map((slot) => merged.get(slot)).filter((item) => item !== removed);
};
