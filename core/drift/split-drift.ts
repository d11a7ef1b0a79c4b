import type { Attribute, ComponentSchema, DocumentSchema } from '../schema/types';
import { asList, type Snapshot } from '../snapshot';
import { fits, isForeign, isNothing, ITEM_HINTS, shapeOf, shapeOfAttribute } from './shapes';
import type { Drift, DriftKind, Split } from './types';

type Values = Record<string, unknown>;

/** Where the walk is, put into words and paths only where something has drifted: documents have many parts. */
interface At {
  parent: At | null;
  step: string | number;
  /** What the step adds to the place: a name, a component's uid, nothing for a position. */
  place: string | null;
  label: string;
}

interface Walk {
  components: Record<string, ComponentSchema>;
  /** Places that drifted in another snapshot, left out of this one too. */
  also: ReadonlySet<string>;
  drift: Drift[];
}

/** One text for a place. */
export const placeKey = (place: readonly string[]): string => JSON.stringify(place);

const stepsTo = (at: At | null): At[] => (at === null ? [] : [...stepsTo(at.parent), at]);

const placeOf = (at: At): string[] => stepsTo(at).flatMap(({ place }) => place ?? []);

const into = (parent: At | null, step: string | number, place: string | null, label: string): At => ({
  parent,
  step,
  place,
  label,
});

const report = (walk: Walk, kind: DriftKind, at: At, value: unknown, attribute?: Attribute): void => {
  const steps = stepsTo(at);
  walk.drift.push({
    kind,
    path: steps.map(({ step }) => step).join('.'),
    place: placeOf(at),
    label: steps
      .map(({ label }) => label)
      .filter(Boolean)
      .join(' › '),
    value,
    was: shapeOf(value),
    now: attribute ? shapeOfAttribute(attribute) : null,
  });
};

/** Whether the place drifted in another snapshot. */
const isAlso = (walk: Walk, at: At | null, name: string): boolean =>
  walk.also.size > 0 && walk.also.has(placeKey([...(at === null ? [] : placeOf(at)), name]));

const splitItem = (walk: Walk, component: ComponentSchema | undefined, item: Values, at: At): Values =>
  splitValues(walk, component?.attributes ?? {}, item, at);

const splitZone = (walk: Walk, attribute: Attribute, list: Values[], at: At): Values[] =>
  list.flatMap((item, index) => {
    const uid = String(item.__component);
    const component = walk.components[uid];
    const here = into(at, index, uid, component?.displayName ?? uid);
    // What is stored keeps its row, and so its place in the list; of what is new nothing would be left.
    const isEmptied = isForeign(component, item) && item.id === undefined;
    if (attribute.components?.includes(uid) && !isEmptied) return [splitItem(walk, component, item, here)];
    report(walk, 'component', here, item, attribute);
    return [];
  });

const splitValue = (walk: Walk, attribute: Attribute, value: unknown, here: () => At): unknown => {
  if (attribute.type !== 'dynamiczone' && attribute.type !== 'component') return value;
  const at = here();
  if (attribute.type === 'dynamiczone') return splitZone(walk, attribute, asList(value) as Values[], at);
  const component = walk.components[attribute.component ?? ''];
  if (!attribute.multiple) return splitItem(walk, component, value as Values, at);
  return (value as Values[]).map((item, index) =>
    splitItem(walk, component, item, into(at, index, null, '')),
  );
};

/** A component where another component, or relations, or files stood. */
const kindOf = (attribute: Attribute, value: unknown): DriftKind => {
  const isReplaced = attribute.type === 'component' && shapeOf(value) === shapeOfAttribute(attribute);
  return isReplaced ? 'component' : 'retyped';
};

function splitValues(
  walk: Walk,
  attributes: Record<string, Attribute>,
  values: Values,
  at: At | null,
): Values {
  const fitting: Values = {};
  for (const [name, value] of Object.entries(values)) {
    if (at !== null && ITEM_HINTS.has(name)) {
      fitting[name] = value;
      continue;
    }
    const attribute = Object.hasOwn(attributes, name) ? attributes[name] : undefined;
    const here = () => into(at, name, name, attribute?.label ?? name);
    if (attribute === undefined) {
      if (!isNothing(value)) report(walk, 'removed', here(), value);
    } else if (isNothing(value)) {
      if (!isAlso(walk, at, name)) fitting[name] = fitsEmpty(attribute, value) ? value : null;
    } else if (!fits(attribute, walk.components, value)) {
      report(walk, kindOf(attribute, value), here(), value, attribute);
    } else if (!isAlso(walk, at, name)) {
      fitting[name] = splitValue(walk, attribute, value, here);
    }
  }
  return fitting;
}

/** Whether this form of nothing is what the attribute itself would hold. */
function fitsEmpty(attribute: Attribute, value: unknown): boolean {
  if (value === null || value === undefined || attribute.type === 'json') return true;
  const shape = shapeOfAttribute(attribute);
  if (!Array.isArray(value)) return shape === 'text';
  return shape !== 'component' && !['text', 'integer', 'number', 'boolean', 'time'].includes(shape);
}

/**
 * Takes a snapshot apart (domain section 4): what the present schema has a place for, at every depth, and what
 * it has not: unknown attributes, values that do not have the form of the attribute's present type, items of
 * components that are gone. It goes by the values, not by the schema they were taken under, which nobody kept.
 *
 * @param also places (see `placeKey`) to leave out of the fitting part whatever their value
 * @returns the fitting part, with component values copied, and the drift in the snapshot's order
 */
export const splitDrift = (
  schema: DocumentSchema,
  snapshot: Snapshot,
  also: ReadonlySet<string> = new Set(),
): Split => {
  const walk: Walk = { components: schema.components, also, drift: [] };
  return { fitting: splitValues(walk, schema.attributes, snapshot, null), drift: walk.drift };
};
