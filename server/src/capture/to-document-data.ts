import { asList, sameAttributeContent } from '../../../core/snapshot';
import type { Attribute, DocumentSchema } from '../../../core/schema/types';
import type {
  ComponentValue,
  MediaReference,
  RelationReference,
  Snapshot,
} from '../../../core/snapshot/types';

type Data = Record<string, unknown>;

const relationData = (value: unknown): Data => ({
  set: (asList(value) as RelationReference[]).map(({ documentId, locale }) =>
    locale === undefined ? { documentId } : { documentId, locale },
  ),
});

const mediaData = (attribute: Attribute, value: unknown): number[] | number | null => {
  const ids = (asList(value) as MediaReference[]).map(({ id }) => id);
  return attribute.multiple ? ids : (ids[0] ?? null);
};

/** As text: SQLite would make 1 of `true`, and PostgreSQL refuse a text that is not quoted. */
const jsonData = (value: unknown): unknown =>
  value === null || typeof value === 'object' ? value : JSON.stringify(value);

const scalarData = (attribute: Attribute, value: unknown): unknown => {
  if (value === null || value === undefined) return null;
  if (attribute.type === 'json') return jsonData(value);
  // Strapi would take a short number of milliseconds for a date.
  if (attribute.type === 'timestamp') return new Date(Number(value)).toISOString();
  return value;
};

/**
 * The data to hand to `strapi.documents(uid).update` or `create` so that the document becomes `snapshot`.
 *
 * Only attributes whose content differs from `current` are in it. Component items keep their `id` only where it belongs
 * to the same place in `current`, because Strapi refuses any other; those hold only what differs from the stored item,
 * all others are complete. Attributes that the schema does not know are left out. Empty scalars of new documents and
 * items are written as `null`, or Strapi would put the default in their place.
 *
 * @param current the stored draft (the side that will be written), `null` for a new document
 */
export const toDocumentData = (
  schema: DocumentSchema,
  snapshot: Snapshot,
  current: Snapshot | null,
): Data => {
  const itemData = (
    uid: string,
    item: ComponentValue,
    stored: ComponentValue | undefined,
    withUid: boolean,
  ): Data => {
    const data: Data = {};
    if (stored?.id !== undefined) data.id = stored.id;
    if (withUid) data.__component = uid;
    for (const [name, attribute] of Object.entries(schema.components[uid].attributes)) {
      if (stored !== undefined && isStored(attribute, item[name], stored[name])) continue;
      data[name] = attributeData(attribute, item[name], stored?.[name]);
    }
    return data;
  };

  const itemsData = (attribute: Attribute, value: unknown, stored: unknown): Data[] => {
    const isZone = attribute.type === 'dynamiczone';
    const keyOf = (item: ComponentValue): string => `${isZone ? item.__component : ''}:${item.id ?? ''}`;
    const free = new Map((asList(stored) as ComponentValue[]).map((item) => [keyOf(item), item]));
    return (asList(value) as ComponentValue[]).flatMap((item) => {
      const uid = isZone ? (item.__component ?? '') : (attribute.component ?? '');
      if (isZone && !attribute.components?.includes(uid)) return [];
      const match = item.id === undefined ? undefined : free.get(keyOf(item));
      free.delete(keyOf(item));
      return [itemData(uid, item, match, isZone)];
    });
  };

  const attributeData = (attribute: Attribute, value: unknown, stored: unknown): unknown => {
    switch (attribute.type) {
      case 'relation':
        return relationData(value);
      case 'media':
        return mediaData(attribute, value);
      case 'dynamiczone':
        return itemsData(attribute, value, stored);
      case 'component': {
        const items = itemsData(attribute, value, stored);
        return attribute.multiple ? items : (items[0] ?? null);
      }
      default:
        return scalarData(attribute, value);
    }
  };

  const isStored = (attribute: Attribute, value: unknown, stored: unknown): boolean =>
    sameAttributeContent(attribute, schema.components, value, stored);

  const isNothing = (attribute: Attribute, value: unknown): boolean =>
    (attribute.type === 'relation' || attribute.type === 'media') && asList(value).length === 0;

  const data: Data = {};
  for (const [name, attribute] of Object.entries(schema.attributes)) {
    const value = snapshot[name];
    const isDone = current === null ? isNothing(attribute, value) : isStored(attribute, value, current[name]);
    if (isDone) continue;
    data[name] = attributeData(attribute, value, current?.[name]);
  }
  return data;
};
