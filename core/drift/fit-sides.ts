import { listFacts, matchItems } from '../diff';
import type { Current, Side, Sides } from '../outcome';
import type { Attribute, DocumentSchema } from '../schema/types';
import { asList, type Snapshot } from '../snapshot';
import { placeKey, splitDrift } from './split-drift';
import type { Drift } from './types';

type Values = Record<string, unknown>;

/** The same document, component or item in four states. */
interface Trio {
  base: Values | null;
  proposed: Values | null;
  current: Values | null;
  /** `current` without the drifted places, to tell which items are the same. */
  plain: Values | null;
}

interface Filling {
  schema: DocumentSchema;
  places: ReadonlySet<string>;
  /** Places with a drifted one below them. */
  above: ReadonlySet<string>;
}

const snapshotsOf = ({ draft, live }: Sides): (Snapshot | null)[] => [
  draft.proposed,
  draft.base,
  ...(live === null || live === 'as_draft' ? [] : [live.proposed, live.base]),
];

/**
 * What of a revision the present schema has no place for: in what is proposed, then in what it started from
 * where the proposal has nothing at that place.
 */
export const driftOf = (schema: DocumentSchema, sides: Sides): Drift[] => {
  const found: Drift[] = [];
  const seen = new Set<string>();
  for (const snapshot of snapshotsOf(sides)) {
    if (snapshot === null) continue;
    const fresh = splitDrift(schema, snapshot).drift.filter(({ place }) => !seen.has(placeKey(place)));
    for (const one of fresh) seen.add(placeKey(one.place));
    found.push(...fresh);
  }
  return found;
};

/**
 * The sides of a revision as the present schema can hold them, for `outcomeOf`. At a drifted place base and
 * proposed both have what is stored now: so it makes nothing outdated, is in no conflict and stays as it is.
 * A live side that Draft & Publish, switched on or off since, left missing or over is put right as well.
 */
export const fitSides = (
  schema: DocumentSchema,
  sides: Sides,
  current: Current,
  drift: readonly Drift[] = driftOf(schema, sides),
): Sides => {
  const live = schema.draftAndPublish ? (sides.live ?? 'as_draft') : null;
  if (drift.length === 0) return live === sides.live ? sides : { draft: sides.draft, live };
  const places = new Set(drift.map(({ place }) => placeKey(place)));
  const above = new Set(
    drift.flatMap(({ place }) => place.slice(1).map((_, index) => placeKey(place.slice(0, index + 1)))),
  );
  const fill = (side: Side, stored: Snapshot | null) => fitSide({ schema, places, above }, side, stored);
  const draft = fill(sides.draft, current.draft ?? current.shared ?? null);
  if (live === null) return { draft, live };
  return {
    draft,
    live: fill(live === 'as_draft' ? sides.draft : live, current.published ?? current.shared ?? null),
  };
};

function fitSide(filling: Filling, side: Side, stored: Snapshot | null): Side {
  const { schema, places } = filling;
  const fitting = (snapshot: Snapshot | null) =>
    snapshot === null ? null : splitDrift(schema, snapshot, places).fitting;
  const trio = {
    base: fitting(side.base),
    proposed: fitting(side.proposed),
    current: stored,
    plain: fitting(stored),
  };
  fillIn(filling, schema.attributes, trio, []);
  return { base: trio.base, proposed: trio.proposed };
}

/** Puts what is stored now at the drifted places of base and proposed, which are copies. */
function fillIn(
  filling: Filling,
  attributes: Record<string, Attribute>,
  trio: Trio,
  at: readonly string[],
): void {
  const { base, proposed, current } = trio;
  if (current === null) return;
  for (const [name, attribute] of Object.entries(attributes)) {
    const place = [...at, name];
    if (filling.places.has(placeKey(place))) {
      if (base) base[name] = current[name];
      if (proposed) proposed[name] = current[name];
    } else if (filling.above.has(placeKey(place))) {
      for (const [item, uid] of itemsOf(filling, attribute, name, trio)) {
        const inner = filling.schema.components[uid]?.attributes ?? {};
        fillIn(filling, inner, item, attribute.type === 'dynamiczone' ? [...place, uid] : place);
      }
    }
  }
}

/** The items of a component attribute that are in base and stored, each with its counterparts and component. */
function itemsOf(
  { schema }: Filling,
  attribute: Attribute,
  name: string,
  trio: Trio,
): [item: Trio, uid: string][] {
  const [base, proposed, current, plain] = [trio.base, trio.proposed, trio.current, trio.plain].map(
    (state) => asList(state?.[name]) as Values[],
  ) as [Values[], Values[], Values[], Values[]];
  const facts = (list: Values[]) => listFacts(attribute, schema.components, list);
  const isList = attribute.type === 'dynamiczone' || attribute.multiple;
  const match = (other: Values[]) =>
    isList
      ? matchItems(facts(base), facts(other))
      : base.map((_, index) => (index < other.length ? index : -1));
  const inProposed = match(proposed);
  const inPlain = match(plain);
  return base.flatMap((item, index): [Trio, string][] => {
    const stored = inPlain[index] ?? -1;
    if (stored === -1) return [];
    const uid = attribute.type === 'dynamiczone' ? String(item.__component) : (attribute.component ?? '');
    return [
      [
        {
          base: item,
          proposed: proposed[inProposed[index] ?? -1] ?? null,
          current: current[stored] ?? null,
          plain: plain[stored] ?? null,
        },
        uid,
      ],
    ];
  });
}
