import type { Core } from '@strapi/strapi';

/** The keys of a Strapi attribute that capture reads; Strapi's own union is too narrow to walk generically. */
export interface StrapiAttribute {
  type: string;
  visible?: boolean;
  writable?: boolean;
  configurable?: boolean;
  private?: boolean;
  required?: boolean;
  unique?: boolean;
  relation?: string;
  target?: string;
  component?: string;
  components?: string[];
  repeatable?: boolean;
  multiple?: boolean;
  max?: number;
  regex?: string;
  enum?: string[];
  customField?: string;
  default?: unknown;
  pluginOptions?: { i18n?: { localized?: boolean } };
}

/** A content type or a component as Strapi holds it in memory. */
export interface StrapiModel {
  uid: string;
  modelType: 'contentType' | 'component';
  kind?: 'collectionType' | 'singleType';
  info: { displayName?: string; singularName?: string };
  options?: { draftAndPublish?: boolean };
  pluginOptions?: { i18n?: { localized?: boolean } };
  attributes: Record<string, StrapiAttribute>;
}

/**
 * The content type or component with this uid.
 *
 * @throws Error when there is none: callers check with `isEligible` first
 */
export const strapiModel = (strapi: Core.Strapi, uid: string): StrapiModel => {
  const model = strapi.getModel(uid as Parameters<typeof strapi.getModel>[0]) as unknown as
    | StrapiModel
    | undefined;
  if (model === undefined) throw new Error(`There is no content type or component "${uid}"`);
  return model;
};

/** Whether documents of this type have one row per locale. */
export const isLocalized = (model: StrapiModel): boolean => model.pluginOptions?.i18n?.localized === true;

/** Whether documents of this type have a draft and a published side. */
export const hasDraftAndPublish = (model: StrapiModel): boolean => model.options?.draftAndPublish === true;
