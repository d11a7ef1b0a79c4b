import { alike, listFacts, matchItems, rowOf, type ItemFacts } from '../diff';
import type { Attribute, ComponentSchema, DocumentSchema } from '../schema/types';
import { asList } from '../snapshot';
import type { Snapshot } from '../snapshot/types';
import type { Side } from './types';

const isList = ({ type, multiple }: Attribute): boolean =>
  multiple === true || type === 'dynamiczone' || type === 'blocks';

/**
 * What the live side is merged from, with the items in it that its author knew from the draft and edited or
 * removed there, and that were published meanwhile just so. They are no news to the author: taken for two
 * insertions, they would be live twice, and what the author removed would stay.
 */
export function withKnownItems(
  schema: DocumentSchema,
  draft: Side,
  live: Side,
  published: Snapshot | null,
): Snapshot | null {
  const { base } = live;
  if (live === draft || base === null || draft.base === null || published === null) return base;
  const lists = Object.entries(schema.attributes).filter(([, attribute]) => isList(attribute));
  const changed = lists.flatMap(([name, attribute]) => {
    const values = [draft.base, draft.proposed, base, live.proposed, published].map((side) =>
      asList(side?.[name]),
    );
    const items = known(attribute, schema.components, values as Lists);
    return items === null ? [] : [[name, items]];
  });
  return changed.length === 0 ? base : { ...base, ...(Object.fromEntries(changed) as Snapshot) };
}

type Lists = [seen: unknown[], drafted: unknown[], base: unknown[], wanted: unknown[], now: unknown[]];

/** The items of the base with the known ones, each behind the neighbour that it had in the draft; null: none. */
function known(
  attribute: Attribute,
  components: Record<string, ComponentSchema>,
  [seen, drafted, base, wanted, now]: Lists,
): unknown[] | null {
  const facts = listFacts(attribute, components, seen);
  const placesIn = (list: unknown[]) => {
    const others = listFacts(attribute, components, list);
    // The same place in a list is not enough to know an item by.
    const isSure = (fact: ItemFacts, other: ItemFacts) =>
      alike(fact, other) || (rowOf(fact) !== null && rowOf(fact) === rowOf(other));
    return matchItems(facts, others).map((place, at) =>
      place !== -1 && isSure(facts[at] as ItemFacts, others[place] as ItemFacts) ? place : -1,
    );
  };
  const inBase = placesIn(base);
  if (inBase.every((place) => place !== -1)) return null;
  const [inDrafted, inWanted, inNow] = [drafted, wanted, now].map(placesIn);
  const after = new Map<number, unknown[]>();
  let neighbour = -1;
  seen.forEach((item, at) => {
    if (inBase[at] !== -1) neighbour = inBase[at] as number;
    else if (inNow?.[at] !== -1 && (inWanted?.[at] !== -1 || inDrafted?.[at] === -1)) {
      after.set(neighbour, [...(after.get(neighbour) ?? []), item]);
    }
  });
  if (after.size === 0) return null;
  return [...(after.get(-1) ?? []), ...base.flatMap((item, at) => [item, ...(after.get(at) ?? [])])];
}
