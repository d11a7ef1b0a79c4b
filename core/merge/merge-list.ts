import { itemLabel, listFacts, type ItemFacts } from '../diff';
import type { Attribute } from '../schema/types';
import { asList } from '../snapshot';
import { withoutTakenRows } from './component-rows';
import { inside, settle, type MergeContext, type Place, type Sides } from './context';
import { planList } from './list-plan';
import type { Slot } from './list-runs';
import { mergeItem } from './merge-item';
import type { Conflict } from './types';

interface List {
  items: unknown[];
  facts: ItemFacts[];
}

/** A relation or file counts once, wherever it stands first. */
const withoutRepeats = (items: unknown[], facts: ItemFacts[]): List => {
  const seen = new Set<string>();
  const isFirst = facts.map(({ key }) => {
    if (key === null) return true;
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
  return { items: items.filter((_, at) => isFirst[at]), facts: facts.filter((_, at) => isFirst[at]) };
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
  const prepare = (value: unknown): List =>
    withoutRepeats(asList(value), listFacts(attribute, context.components, value));
  const [base, request, published] = [sides.base, sides.request, sides.published].map(prepare);
  const lists = { base: base.items, request: request.items, published: published.items };
  const facts = { base: base.facts, request: request.facts, published: published.facts };

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

    const requestAlone = (): unknown =>
      withoutTakenRows(attribute, context.components, request, context.publishedRows);

    if (base === undefined) {
      if (published === undefined) return requestAlone();
      context.automatic.add(itemPlace.path);
      return published;
    }
    if (request !== undefined && published !== undefined) {
      const contents = {
        base: facts.base[slot.base].content,
        request: facts.request[slot.request].content,
        published: facts.published[slot.published].content,
      };
      return mergeItem(context, attribute, itemPlace, { base, request, published }, contents);
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
    return settle(context, conflict, {
      base,
      request: request === undefined ? removed : requestAlone(),
      published: published ?? removed,
    });
  };

  // Counted in one order whatever was decided, so that the paths of the other conflicts stay the same.
  const merged = new Map(plan.slots.map((slot, position) => [slot, mergeSlot(slot, position)]));
  return slots.map((slot) => merged.get(slot)).filter((item) => item !== removed);
};
