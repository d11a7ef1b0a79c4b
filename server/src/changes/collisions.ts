import type { Core } from '@strapi/strapi';
import type { DocumentSchema } from '../../../core/schema/types';
import type { Snapshot } from '../../../core/snapshot/types';
import type { ChangeType, Holder } from '../../../core/outcome';
import { documentSchema } from '../capture';
import { currentOf, readCurrent } from './current';
import { readTakenPlaces } from './single-types';
import type { ChangeRow } from './rows';

/** Unique values that a creation wants, by attribute: kept on the change, so that lists need not read proposals. */
export type UniqueValues = Record<string, string | number>;

/** What of a change says which unique values it wants. */
export type WantedValues = Pick<
  ChangeRow,
  'id' | 'type' | 'contentType' | 'targetDocumentId' | 'targetLocale' | 'uniqueValues'
>;

/** Another document that has one of them, or the only place there is. */
export interface Collision {
  documentId: string;
  locale: string | null;
  /** Null where it is the only document that there can be. */
  attribute: string | null;
  /** Of the rows of a single type: another one says that what its locales share may have changed. */
  stamp?: string;
}

interface Row extends Record<string, unknown> {
  documentId: string;
  locale?: string | null;
  publishedAt?: string | null;
}

const isUnique = (schema: DocumentSchema, name: string): boolean => schema.attributes[name]?.unique === true;

/** What to keep of a proposal; null where nothing can collide. */
export function uniqueValuesOf(
  schema: DocumentSchema,
  type: ChangeType,
  proposed: Snapshot | null,
): UniqueValues | null {
  if (type !== 'creation' || proposed === null) return null;
  const values = Object.entries(proposed).flatMap(([name, value]) =>
    isUnique(schema, name) && (typeof value === 'string' || typeof value === 'number') && value !== ''
      ? [[name, value] as const]
      : [],
  );
  return values.length === 0 ? null : Object.fromEntries(values);
}

/**
 * Creations whose unique value another document has by now, or whose single type exists (domain section 6), by the
 * change's id. As Strapi has it: a uid is taken by any entry, other unique values by published ones. One query per
 * content type with such creations, one more for single types.
 */
export async function readCollisions(
  strapi: Core.Strapi,
  changes: WantedValues[],
): Promise<Map<number, Collision>> {
  const found = new Map<number, Collision>();
  const creations = changes.filter(({ type }) => type === 'creation');
  for (const uid of new Set(creations.map(({ contentType }) => contentType))) {
    if (!strapi.contentTypes[uid as never]) continue;
    const schema = documentSchema(strapi, uid);
    const ofType = creations.filter(({ contentType }) => contentType === uid);
    const wanting = ofType.filter(({ uniqueValues }) => uniqueValues !== null);
    const rows = await rowsWith(strapi, schema, wanting);
    for (const change of wanting) {
      const collision = collisionOf(schema, change, rows);
      if (collision) found.set(change.id, collision);
    }
    for (const [id, collision] of await readTakenPlaces(strapi, schema, ofType)) found.set(id, collision);
  }
  return found;
}

async function rowsWith(
  strapi: Core.Strapi,
  schema: DocumentSchema,
  changes: WantedValues[],
): Promise<Row[]> {
  const wanted = new Map<string, Set<string | number>>();
  for (const { uniqueValues } of changes) {
    for (const [name, value] of Object.entries(uniqueValues ?? {})) {
      if (isUnique(schema, name)) wanted.set(name, (wanted.get(name) ?? new Set()).add(value));
    }
  }
  if (wanted.size === 0) return [];
  const columns = [
    'documentId',
    ...wanted.keys(),
    ...(schema.localized ? ['locale'] : []),
    ...(schema.draftAndPublish ? ['publishedAt'] : []),
  ];
  return strapi.db.query(schema.uid).findMany({
    select: columns,
    where: { $or: [...wanted].map(([name, values]) => ({ [name]: { $in: [...values] } })) },
    orderBy: { id: 'asc' },
  });
}

function collisionOf(
  schema: DocumentSchema,
  { targetDocumentId, targetLocale, uniqueValues }: WantedValues,
  rows: Row[],
): Collision | null {
  for (const [attribute, value] of Object.entries(uniqueValues ?? {})) {
    const { type, localized } = schema.attributes[attribute] ?? {};
    if (type === undefined) continue;
    const row = rows.find(
      (candidate) =>
        candidate.documentId !== targetDocumentId &&
        String(candidate[attribute]) === String(value) &&
        (localized !== true || (candidate.locale ?? null) === targetLocale) &&
        (type === 'uid' || !schema.draftAndPublish || candidate.publishedAt !== null),
    );
    if (row) return { documentId: row.documentId, locale: row.locale ?? null, attribute };
  }
  return null;
}

/** The documents behind the collisions, with what is stored of them; reads nothing more where nothing collides. */
export async function readHolders(strapi: Core.Strapi, changes: ChangeRow[]): Promise<Map<number, Holder>> {
  const collisions = await readCollisions(strapi, changes);
  const targets = changes.flatMap(({ id, contentType }) => {
    const collision = collisions.get(id);
    return collision ? [{ id, contentType, ...collision }] : [];
  });
  if (targets.length === 0) return new Map();
  const states = await readCurrent(strapi, targets);
  return new Map(
    targets.map((target) => {
      const { documentId, attribute } = target;
      return [target.id, { documentId, attribute, ...currentOf(states, target) }];
    }),
  );
}
