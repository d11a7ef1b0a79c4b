import type { Attribute, ComponentSchema, DocumentSchema } from '../schema/types';
import { asList, componentUid, type Snapshot } from '../snapshot';

type Components = Record<string, ComponentSchema>;
type Values = Record<string, unknown>;

const rowKey = (uid: string | undefined, id: unknown): string => `${uid} ${String(id)}`;

const isComponent = ({ type }: Attribute): boolean => type === 'component' || type === 'dynamiczone';

const innerAttributes = (components: Components, uid: string | undefined): Record<string, Attribute> =>
  (uid !== undefined && components[uid]?.attributes) || {};

const collect = (
  attributes: Record<string, Attribute>,
  components: Components,
  values: Values,
  rows: Set<string>,
): void => {
  for (const [name, attribute] of Object.entries(attributes)) {
    if (!isComponent(attribute)) continue;
    for (const item of asList(values[name]) as Values[]) {
      const uid = componentUid(attribute, item);
      if (item.id !== undefined && item.id !== null) rows.add(rowKey(uid, item.id));
      collect(innerAttributes(components, uid), components, item, rows);
    }
  }
};

/** Every component row that a snapshot was read from, as `uid id`. */
export const componentRows = (schema: DocumentSchema, snapshot: Snapshot | null): Set<string> => {
  const rows = new Set<string>();
  collect(schema.attributes, schema.components, snapshot ?? {}, rows);
  return rows;
};

/**
 * A value that only the request has, without the ids of rows that the published side uses: such an id would
 * make one row stand for two items.
 */
export const withoutTakenRows = (
  attribute: Attribute,
  components: Components,
  value: unknown,
  taken: ReadonlySet<string>,
): unknown => {
  if (!isComponent(attribute) || value === null || value === undefined) return value;
  const strip = (item: Values): Values => {
    const uid = componentUid(attribute, item);
    const inner = innerAttributes(components, uid);
    const entries = Object.entries(item)
      .filter(([key, id]) => key !== 'id' || !taken.has(rowKey(uid, id)))
      .map(([key, entry]) => [
        key,
        Object.hasOwn(inner, key) ? withoutTakenRows(inner[key], components, entry, taken) : entry,
      ]);
    return Object.fromEntries(entries);
  };
  return Array.isArray(value) ? (value as Values[]).map(strip) : strip(value as Values);
};
