import type { Core } from '@strapi/strapi';
import type { Attribute, DocumentSchema } from '../../../core/schema/types';
import { documentSchema } from '../capture';

type Filter = Record<string, unknown>;

/** Where a content type refers to others or to files: attribute names from the type, or from an item of a zone. */
export interface Reference {
  /** The dynamic zone and the component in it that the names start from. */
  zone?: { attribute: string; component: string };
  names: readonly string[];
}

/** Every place at which a type refers to something, at any depth. */
export function referencesTo(
  schema: DocumentSchema,
  isMeant: (attribute: Attribute) => boolean,
): Reference[] {
  const inside = (attributes: Record<string, Attribute>, names: readonly string[]): Reference[] =>
    Object.entries(attributes).flatMap(([name, attribute]): Reference[] => {
      const here = [...names, name];
      if (isMeant(attribute)) return [{ names: here }];
      if (attribute.type === 'component')
        return inside(schema.components[attribute.component ?? '']?.attributes ?? {}, here);
      return (attribute.components ?? []).flatMap((component) =>
        inside(schema.components[component]?.attributes ?? {}, []).map((reference) => ({
          ...reference,
          zone: { attribute: name, component },
        })),
      );
    });
  return inside(schema.attributes, []);
}

const nested = (names: readonly string[], leaf: Filter): Filter =>
  names.reduceRight((inner, name) => ({ [name]: inner }), leaf);

/**
 * Documents of a type that refer to what the filter finds at one of these places, on either side. One query,
 * and three for each component of a dynamic zone that can refer to it.
 */
export async function documentsReferring(
  strapi: Core.Strapi,
  uid: string,
  references: readonly Reference[],
  leaf: Filter,
): Promise<Set<string>> {
  const { attributes } = documentSchema(strapi, uid);
  const places = references.filter(({ zone }) => zone === undefined).map(({ names }) => nested(names, leaf));
  const zones = new Map<string, { attribute: string; component: string; places: Filter[] }>();
  for (const { zone, names } of references) {
    if (zone === undefined || !Object.hasOwn(attributes, zone.attribute)) continue;
    const key = JSON.stringify(zone);
    const own = zones.get(key) ?? { ...zone, places: [] };
    own.places.push(nested(names, leaf));
    zones.set(key, own);
  }
  for (const zone of zones.values()) {
    const ids = await ownersOfItems(strapi, uid, zone);
    if (ids.length > 0) places.push({ id: { $in: ids } });
  }
  if (places.length === 0) return new Set();
  const rows: { documentId: string }[] = await strapi.db
    .query(uid)
    .findMany({ select: ['documentId'], where: { $or: places } });
  return new Set(rows.map(({ documentId }) => documentId));
}

interface ZoneMetadata {
  joinTable: {
    name: string;
    joinColumn: { name: string };
    morphColumn: { idColumn: { name: string }; typeColumn: { name: string } };
  };
}

/** Row ids of documents whose dynamic zone has such an item; Strapi's filters do not reach into zones. */
async function ownersOfItems(
  strapi: Core.Strapi,
  uid: string,
  { attribute, component, places }: { attribute: string; component: string; places: Filter[] },
): Promise<number[]> {
  const items: { id: number }[] = await strapi.db
    .query(component)
    .findMany({ select: ['id'], where: { $or: places } });
  if (items.length === 0) return [];
  const { joinTable } = strapi.db.metadata.get(uid).attributes[attribute] as unknown as ZoneMetadata;
  const { idColumn, typeColumn } = joinTable.morphColumn;
  const schema = strapi.db.getSchemaName();
  const query = strapi.db
    .connection(schema ? `${schema}.${joinTable.name}` : joinTable.name)
    .distinct<Record<string, number>[]>(joinTable.joinColumn.name)
    .where({ field: attribute, [typeColumn.name]: component })
    .whereIn(
      idColumn.name,
      items.map(({ id }) => id),
    );
  const rows = strapi.db.inTransaction()
    ? await strapi.db.transaction(async ({ trx }) => query.transacting(trx))
    : await query;
  return rows.flatMap((row) => row[joinTable.joinColumn.name] ?? []);
}
