import type { Core } from '@strapi/strapi';

interface ContentTypeLike {
  uid: string;
  kind?: string;
  plugin?: string;
  pluginOptions?: Record<string, { visible?: boolean } | undefined>;
}

/**
 * Whether change requests can be made for a content type: one that people wrote (`api::`) or a plugin's
 * that the content manager shows; administration, internal and hidden types are not (domain section 5).
 */
export const isEligible = (strapi: Core.Strapi, uid: string): boolean => {
  if (!Object.hasOwn(strapi.contentTypes, uid)) return false;
  if (!uid.startsWith('api::') && !uid.startsWith('plugin::')) return false;
  if (uid.startsWith('plugin::change-requests.')) return false;
  const contentType = strapi.contentTypes[uid as keyof typeof strapi.contentTypes] as ContentTypeLike;
  return contentType.pluginOptions?.['content-manager']?.visible !== false;
};

/** Uids of every content type that `isEligible`, sorted. */
export const eligibleContentTypes = (strapi: Core.Strapi): string[] =>
  Object.keys(strapi.contentTypes)
    .filter((uid) => isEligible(strapi, uid))
    .sort();
