import type { Core } from '@strapi/strapi';
import type { DocumentSchema } from '../../../core/schema/types';
import { sameContent } from '../../../core/snapshot';
import type { Snapshot } from '../../../core/snapshot/types';

interface ContentTypes {
  getNestedPopulateOfNonLocalizedAttributes(uid: string): string[];
}

interface Localizations {
  syncNonLocalizedAttributes(row: object, contentType: unknown): Promise<void>;
}

/** Whether two states differ in an attribute that all locales of a document share. */
export function sharedDiffers(
  schema: DocumentSchema,
  before: Snapshot | null,
  after: Snapshot | null,
): boolean {
  if (!schema.localized) return false;
  const shared = (snapshot: Snapshot | null) =>
    Object.fromEntries(
      Object.entries(snapshot ?? {}).filter(([name]) => schema.attributes[name]?.localized === false),
    );
  return !sameContent(schema, shared(before), shared(after));
}

/**
 * Copies one side's attributes that are not localized to the same side of the document's other locales.
 * Strapi does so by itself for one side only: saving and publishing in one go leaves the other locales'
 * drafts behind, doing it in two steps their published sides.
 */
export async function shareWithLocales(
  strapi: Core.Strapi,
  uid: string,
  { documentId, locale }: { documentId: string; locale: string },
  side: 'draft' | 'published',
): Promise<void> {
  const i18n = strapi.plugin('i18n');
  const contentTypes: ContentTypes = i18n.service('content-types');
  const localizations: Localizations = i18n.service('localizations');
  const row: object | null = await strapi.db.query(uid).findOne({
    where: { documentId, locale, publishedAt: side === 'draft' ? { $null: true } : { $notNull: true } },
    populate: contentTypes.getNestedPopulateOfNonLocalizedAttributes(uid),
  });
  if (row) await localizations.syncNonLocalizedAttributes(row, strapi.contentType(uid as never));
}
