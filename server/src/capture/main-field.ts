import type { Core } from '@strapi/strapi';
import { displayConfiguration } from './display-configuration';
import type { StrapiModel } from './strapi-model';

/** Names that usually hold what people call a thing, best first. */
const LIKELY_NAMES = ['title', 'name', 'label', 'heading', 'subject', 'username', 'email'];

const LABEL_TYPES: ReadonlySet<string> = new Set([
  'string',
  'text',
  'uid',
  'email',
  'enumeration',
  'integer',
  'biginteger',
  'float',
  'decimal',
  'date',
  'datetime',
  'time',
]);

const isLabel = (model: StrapiModel, name: string): boolean =>
  Object.hasOwn(model.attributes, name) && LABEL_TYPES.has(model.attributes[name].type);

/**
 * Attribute that labels documents (or items) of a type: what the content manager is configured to show,
 * else the likeliest text attribute, else `null`.
 */
export const mainField = (strapi: Core.Strapi, model: StrapiModel): string | null => {
  const configured = displayConfiguration(strapi, model.uid)?.mainField;
  if (configured && configured !== 'documentId' && isLabel(model, configured)) return configured;
  const likely = LIKELY_NAMES.find((name) => isLabel(model, name));
  if (likely !== undefined) return likely;
  const first = Object.keys(model.attributes).find(
    (name) =>
      model.attributes[name].type === 'string' &&
      model.attributes[name].visible !== false &&
      name !== 'locale',
  );
  return first ?? null;
};
