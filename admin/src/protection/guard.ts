import type { ProtectedType } from '../../../contracts/protection';

/**
 * How direct writes to documents of a content type are held back from the person looking (domain section 16):
 * not at all, refused, turned into a draft change, or not known yet.
 */
export type Guard = 'none' | ProtectedType['protection'] | 'unknown';

const mayBypass = ({ bypass, bypassLocales }: ProtectedType, locale: string | undefined): boolean =>
  bypass && (bypassLocales === null || (locale !== undefined && bypassLocales.includes(locale)));

/**
 * @param types protected content types, undefined while they are not known
 * @param locale of the document, undefined where the content type has none
 */
export function guardOf(
  types: ProtectedType[] | undefined,
  contentType: string,
  locale: string | undefined,
): Guard {
  if (types === undefined) return 'unknown';
  const found = types.find((type) => type.contentType === contentType);

  return found === undefined || mayBypass(found, locale) ? 'none' : found.protection;
}
