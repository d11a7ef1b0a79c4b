import type { Core } from '@strapi/strapi';
import type { MergeTarget } from '../../../../contracts/requests';
import type { DocumentSchema } from '../../../../core/schema/types';

/** The rows of documents: which locales there are, and what is live. */
export interface Row {
  documentId: string;
  locale: string | null;
  publishedAt: string | null;
}

/** Rows of the documents, or all rows of the type (a single type's) where none are named. One query. */
export function rowsOf(strapi: Core.Strapi, schema: DocumentSchema, documentIds?: string[]): Promise<Row[]> {
  return strapi.db.query(schema.uid).findMany({
    select: ['documentId', 'locale', 'publishedAt'],
    where: documentIds === undefined ? {} : { documentId: { $in: documentIds } },
    orderBy: { id: 'asc' },
  });
}

/** The locales that are meant: one, several, `*` for all (null), the default one where none is said. */
export async function localesMeant(
  strapi: Core.Strapi,
  schema: DocumentSchema,
  said: unknown,
): Promise<(string | null)[] | null> {
  if (!schema.localized) return [null];
  const named = [said].flat().filter((one): one is string => typeof one === 'string' && one !== '');
  if (named.includes('*')) return null;
  return named.length > 0 ? named : [await strapi.plugin('i18n').service('locales').getDefaultLocale()];
}

/** The rows in these locales, one for each document and locale, on either side. */
export function inLocales(
  schema: DocumentSchema,
  rows: Row[],
  locales: (string | null)[] | null,
  side: 'draft' | 'published' | 'any',
): { documentId: string; locale: string | null }[] {
  const meant = rows.filter(({ locale, publishedAt }) => {
    const isMeant = locales === null || !schema.localized || locales.includes(locale);
    return (
      isMeant && (side === 'any' || !schema.draftAndPublish || (publishedAt === null) === (side === 'draft'))
    );
  });
  const distinct = new Map(
    meant.map(({ documentId, locale }) => {
      const one = { documentId, locale: schema.localized ? locale : null };
      return [JSON.stringify(one), one];
    }),
  );
  return [...distinct.values()];
}

/** What is live stays live, and what is saved as a draft does not go live by it (domain section 3). */
export function mergeTargetOf(
  schema: DocumentSchema,
  rows: Row[],
  locale: string | null,
  publishes: boolean,
): MergeTarget | undefined {
  if (!schema.draftAndPublish) return undefined;
  return publishes || inLocales(schema, rows, [locale], 'published').length > 0 ? 'published' : 'draft';
}
