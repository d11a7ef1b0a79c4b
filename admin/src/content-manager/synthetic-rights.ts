import type { Permission } from '@strapi/strapi/admin';

/**
 * The server tells the content manager that people who may only propose may edit, so that the form is enabled
 * (domain section 5). This mark is how such an entry is told from a real right; the server keeps refusing writes.
 */
const MARK = 'changeRequestsOnly';

export const isSynthetic = ({ properties }: Pick<Permission, 'properties'>): boolean =>
  (properties as Record<string, unknown> | undefined)?.[MARK] === true;
