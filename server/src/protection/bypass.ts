import type { Core } from '@strapi/strapi';
import { ACTIONS, isOnlyAboutLocale, permittedLocales, permittedTargets, rightFilter } from '../permissions';
import type { Caller } from './caller';

/** Documents of one content type that are about to be written. */
export interface Written {
  contentType: string;
  /** Null for a document that does not exist yet. */
  documentIds: string[] | null;
  /** As the Document Service takes it: one, several, `*` for all, the default one where none is said. */
  locale?: unknown;
}

/**
 * Whether the caller may write these documents despite protection (domain section 16), Strapi's conditions and
 * locales included. A right with conditions says nothing of a document that is not there yet: it does not cover
 * creating one. No query where the right is unconditional, or missing.
 */
export async function mayBypass(strapi: Core.Strapi, caller: Caller, written: Written): Promise<boolean> {
  if (caller === 'server') return true;
  if (caller === 'stranger') return false;
  const { contentType, documentIds } = written;
  const filter = rightFilter(strapi, caller, ACTIONS.bypass, contentType);
  if (filter === null) return false;
  const everywhere = permittedLocales(caller, ACTIONS.bypass, contentType) === null;
  const always = isOnlyAboutLocale(filter);
  if (everywhere && always) return true;
  if (documentIds === null && !always) return false;
  const locales = await localesOf(strapi, written);
  const targets = (documentIds ?? [null]).flatMap((documentId) =>
    locales.map((locale) => ({ contentType, documentId, locale })),
  );
  const permitted = await permittedTargets(strapi, caller, ACTIONS.bypass, targets);
  return targets.length > 0 && permitted.size === targets.length;
}

const isLocalized = (strapi: Core.Strapi, uid: string): boolean => {
  const contentType = strapi.contentTypes[uid as never] as {
    pluginOptions?: { i18n?: { localized?: boolean } };
  };
  return contentType.pluginOptions?.i18n?.localized === true;
};

async function localesOf(
  strapi: Core.Strapi,
  { contentType, documentIds, locale }: Written,
): Promise<(string | null)[]> {
  if (!isLocalized(strapi, contentType)) return [null];
  const named = [locale].flat().filter((one): one is string => typeof one === 'string' && one !== '');
  if (named.length > 0 && !named.includes('*')) return named;
  if (named.length === 0) return [await strapi.plugin('i18n').service('locales').getDefaultLocale()];
  const rows: { locale: string | null }[] = await strapi.db
    .query(contentType)
    .findMany({ select: ['locale'], where: { documentId: { $in: documentIds ?? [] } } });
  return [...new Set(rows.map((row) => row.locale))];
}
