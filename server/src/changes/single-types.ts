import type { Core } from '@strapi/strapi';
import type { DocumentSchema } from '../../../core/schema/types';
import { ownRow } from '../permissions';
import type { Collision, WantedValues } from './collisions';

/** Whether a target of this type is known without a document id: there is only one document, be it there or not. */
export const isSingle = (strapi: Core.Strapi, contentType: string): boolean =>
  (strapi.contentTypes[contentType as never] as { kind?: string } | undefined)?.kind === 'singleType';

/** The document of a single type, which is the oldest. */
export async function singleDocumentId(strapi: Core.Strapi, schema: DocumentSchema): Promise<string | null> {
  if (schema.kind !== 'singleType') return null;
  const row = await strapi.db
    .query(schema.uid)
    .findOne({ select: ['documentId'], where: ownRow(strapi, schema.uid), orderBy: { id: 'asc' } });
  return row?.documentId ?? null;
}

/**
 * Creations of a single type that did not exist when they were proposed and does by now, be it in another locale, by
 * the change's id. One query where there are such creations.
 */
export async function readTakenPlaces(
  strapi: Core.Strapi,
  schema: DocumentSchema,
  creations: WantedValues[],
): Promise<Map<number, Collision>> {
  const waiting = creations.filter(({ targetDocumentId }) => targetDocumentId === null);
  if (schema.kind !== 'singleType' || waiting.length === 0) return new Map();
  const rows: { id: number; documentId: string; updatedAt: string | null }[] = await strapi.db
    .query(schema.uid)
    .findMany({ select: ['id', 'documentId', 'updatedAt'], orderBy: { id: 'asc' } });
  const [first] = rows;
  if (!first) return new Map();
  const { documentId } = first;
  const stamp = rows.map(({ id, updatedAt }) => `${id}:${updatedAt ?? ''}`).join(' ');
  return new Map(
    waiting.map(({ id, targetLocale: locale }) => [id, { documentId, locale, attribute: null, stamp }]),
  );
}
