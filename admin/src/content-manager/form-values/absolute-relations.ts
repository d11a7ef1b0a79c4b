import {
  isObject,
  isRelationDelta,
  type ConnectedRelation,
  type FormAttribute,
  type FormAttributes,
  type FormSchema,
  type FormValues,
  type RelationAddress,
  type RelationDelta,
} from './form-schema';

/** Where a relation list is stored: a document, or the row of a component. */
export interface RelationOwner {
  model: string;
  id: string;
}

/** Reads a stored relation list, in order. */
export type ReadRelations = (owner: RelationOwner, attribute: string) => Promise<RelationAddress[]>;

const sameTarget = (left: RelationAddress, right: RelationAddress): boolean =>
  left.documentId === right.documentId && (left.locale ?? null) === (right.locale ?? null);

const addressOf = (relation: ConnectedRelation): RelationAddress => ({
  documentId: relation.apiData?.documentId ?? relation.documentId ?? '',
  locale: relation.apiData?.locale ?? relation.locale ?? null,
});

function insert(list: RelationAddress[], relation: ConnectedRelation): RelationAddress[] {
  const address = addressOf(relation);
  const others = list.filter((listed) => !sameTarget(listed, address));
  const position = relation.apiData?.position;
  const neighbour = others.findIndex(
    ({ documentId }) => documentId === (position?.before ?? position?.after),
  );
  if (position?.start) return [address, ...others];
  if (neighbour < 0) return [...others, address];
  const index = position?.before === undefined ? neighbour + 1 : neighbour;
  return [...others.slice(0, index), address, ...others.slice(index)];
}

/** The whole list that a delta leads to, from the stored one. */
export function appliedDelta(stored: RelationAddress[], delta: RelationDelta): RelationAddress[] {
  const kept = stored.filter(
    (relation) => !delta.disconnect.some((gone) => sameTarget(addressOf(gone), relation)),
  );

  return delta.connect.reduce(insert, kept);
}

/**
 * Form values with every relation as a whole list (`{set}`), at all depths. A delta only means something
 * to the row that it was made against: a duplicate or a proposal has none on the server.
 *
 * `read` is asked for what is stored of each relation; components without a database id have nothing stored.
 */
export async function absoluteRelations(
  values: FormValues,
  schema: FormSchema,
  owner: RelationOwner | null,
  read: ReadRelations,
): Promise<FormValues> {
  const componentIn = (item: unknown, uid: string): Promise<unknown> => {
    if (!isObject(item)) return Promise.resolve(item);
    const itemOwner = item.id === undefined ? null : { model: uid, id: String(item.id) };
    return objectIn(item, schema.components[uid]?.attributes ?? {}, itemOwner);
  };

  const valueOf = async (
    value: unknown,
    name: string,
    attribute: FormAttribute | undefined,
    rowOwner: RelationOwner | null,
  ): Promise<unknown> => {
    if (attribute?.type === 'relation' && isRelationDelta(value)) {
      const stored = rowOwner === null ? [] : await read(rowOwner, name);
      return {
        set: appliedDelta(stored, value).map(({ documentId, locale }) => ({
          documentId,
          locale: locale ?? undefined,
        })),
      };
    }
    if (attribute?.type === 'component') {
      const uid = String(attribute.component);
      return Array.isArray(value)
        ? Promise.all(value.map((item) => componentIn(item, uid)))
        : componentIn(value, uid);
    }
    if (attribute?.type === 'dynamiczone' && Array.isArray(value)) {
      return Promise.all(
        value.map((item) => componentIn(item, isObject(item) ? String(item.__component) : '')),
      );
    }
    return value;
  };

  const objectIn = async (
    object: Record<string, unknown>,
    attributes: FormAttributes,
    rowOwner: RelationOwner | null,
  ): Promise<FormValues> =>
    Object.fromEntries(
      await Promise.all(
        Object.entries(object).map(async ([name, value]) => [
          name,
          await valueOf(value, name, attributes[name], rowOwner),
        ]),
      ),
    );

  return objectIn(values, schema.attributes, owner);
}
