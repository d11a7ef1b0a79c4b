import type { Core } from '@strapi/strapi';
import type { ChangeInput } from '../../../../contracts/changes';
import type { DocumentSchema } from '../../../../core/schema/types';
import { inLocales, localesMeant, mergeTargetOf, rowsOf } from './rows';
import type { Save } from './save-to-own-draft';

export interface Content {
  schema: DocumentSchema;
  /** Missing for a new entry; of a single type it is found. */
  documentId: string | undefined;
  locale: unknown;
  data: Record<string, unknown>;
  publishes: boolean;
}

/**
 * A save of content: an edition, or a creation where there is nothing in that locale yet. Publishing what does not
 * differ from the stored draft asks for the publication of that.
 */
export async function contentOf(
  strapi: Core.Strapi,
  { schema, documentId, locale: said, data, publishes }: Content,
): Promise<Omit<Save, 'startedFrom'>> {
  const { uid: contentType } = schema;
  const locales = await localesMeant(strapi, schema, said);
  const locale = locales?.[0] ?? null;
  const isNew = documentId === undefined && schema.kind === 'collectionType';
  const rows = isNew ? [] : await rowsOf(strapi, schema, documentId === undefined ? undefined : [documentId]);
  const found = documentId ?? rows[0]?.documentId;
  const target = { contentType, locale, ...(found !== undefined && { documentId: found }) };
  const exists = inLocales(schema, rows, [locale], 'draft').length > 0;
  // Of a document that does not exist there is nothing to edit: that is what the answer says.
  const isCreation = !exists && (isNew || rows.length > 0 || schema.kind === 'singleType');
  const content: ChangeInput = { type: isCreation ? 'creation' : 'edition', ...target, data };
  return {
    changes: [content],
    ...(publishes && exists && schema.draftAndPublish && { otherwise: [{ type: 'publication', ...target }] }),
    mergeTarget: mergeTargetOf(schema, rows, locale, publishes),
  };
}

/** A deletion, publication or unpublication of every one of the documents in every locale that is meant. */
export async function sameForAll(
  strapi: Core.Strapi,
  type: 'deletion' | 'publication' | 'unpublication',
  {
    schema,
    documentIds,
    locale,
  }: { schema: DocumentSchema; documentIds: string[] | undefined; locale: unknown },
): Promise<Omit<Save, 'startedFrom'>> {
  const side = { deletion: 'any', publication: 'draft', unpublication: 'published' } as const;
  const rows = await rowsOf(strapi, schema, documentIds);
  const targets = inLocales(schema, rows, await localesMeant(strapi, schema, locale), side[type]);
  return {
    changes: targets.map((target) => ({ type, contentType: schema.uid, ...target })),
    ...(type === 'publication' && { mergeTarget: 'published' as const }),
  };
}
