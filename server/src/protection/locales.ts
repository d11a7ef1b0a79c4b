import type { Core } from '@strapi/strapi';
import { callerOf, type Caller } from './caller';
import { mayBypass } from './bypass';
import { refusingOnDoubt, stillProtected } from './gate';
import type { KnownTypes } from './known-types';
import { protectedLocale } from './refusals';

interface LocaleService {
  findById(id: unknown): Promise<{ code: string } | null>;
  delete(params: { id: unknown }): Promise<unknown>;
}

/**
 * Deleting a locale deletes all its entries past the Document Service. It is refused while a protected content type
 * has entries in it that the person may not write directly.
 */
export function guardLocales(strapi: Core.Strapi, known: KnownTypes): void {
  const locales = strapi.plugin('i18n')?.service('locales') as LocaleService | undefined;
  if (locales === undefined) return;
  const deleteLocale = locales.delete;
  locales.delete = async (params) => {
    const caller = callerOf(strapi);
    if (caller !== 'server') {
      await refusingOnDoubt(strapi, async () => {
        const locale = await locales.findById(params.id);
        if (locale) await requireFree(strapi, known, caller, locale.code);
      });
    }
    return deleteLocale.call(locales, params);
  };
}

/** One query for each protected type that the person may not write to in this locale. */
async function requireFree(
  strapi: Core.Strapi,
  known: KnownTypes,
  caller: Caller,
  locale: string,
): Promise<void> {
  const { protections } = await known.current();
  for (const contentType of protections.keys()) {
    const rows: { documentId: string }[] = await strapi.db
      .query(contentType)
      .findMany({ select: ['documentId'], where: { locale } });
    const documentIds = [...new Set(rows.map((row) => row.documentId))];
    if (documentIds.length === 0 || (await mayBypass(strapi, caller, { contentType, documentIds, locale })))
      continue;
    const mode = await stillProtected(strapi, known, contentType);
    if (mode !== null) throw protectedLocale(strapi, contentType, mode, locale);
  }
}
