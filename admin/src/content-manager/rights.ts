import type { Permission } from '@strapi/strapi/admin';

type Held = Pick<Permission, 'properties'>;

/**
 * The server tells the content manager that people who may only propose may edit, so that the form is enabled
 * (domain section 5). This mark is how such an entry is told from a real right; the server keeps refusing writes.
 */
const MARK = 'changeRequestsOnly';

export const isSynthetic = ({ properties }: Held): boolean =>
  (properties as Record<string, unknown> | undefined)?.[MARK] === true;

/** Whether a right covers the page's locale; one without a list of locales covers all. */
export const isInLocale = ({ properties }: Held, locale: string | undefined): boolean =>
  locale === undefined || !Array.isArray(properties?.locales) || properties.locales.includes(locale);
