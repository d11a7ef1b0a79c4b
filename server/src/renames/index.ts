import type { Core } from '@strapi/strapi';
import { renameContentType, renameLocale } from './rename';

/**
 * The plugin's `renames` service, for migrations: `strapi.plugin('change-requests').service('renames')`.
 * Call it in your app's `bootstrap()`, where the content types have their new names.
 */
export const renamesService = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** @throws Error when a request would be about one document twice; nothing is changed then. */
  renameContentType: (from: string, to: string) => renameContentType(strapi, from, to),
  /** @throws Error when a request would be about one document twice; nothing is changed then. */
  renameLocale: (from: string, to: string) => renameLocale(strapi, from, to),
});
