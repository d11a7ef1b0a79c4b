import { contentTypes } from '@strapi/utils';
import { isBookkeeping } from '../../../core/schema/bookkeeping';
import type { Attribute, AttributeType } from '../../../core/schema/types';
import type { StrapiAttribute, StrapiModel } from './strapi-model';
import { isLocalized } from './strapi-model';

const CAPTURED_TYPES: ReadonlySet<string> = new Set<AttributeType>([
  'string',
  'email',
  'uid',
  'enumeration',
  'integer',
  'biginteger',
  'float',
  'decimal',
  'boolean',
  'date',
  'time',
  'datetime',
  'timestamp',
  'text',
  'richtext',
  'blocks',
  'json',
  'media',
  'relation',
  'component',
  'dynamiczone',
]);

const isMorph = (attribute: StrapiAttribute): boolean =>
  attribute.type === 'relation' && (attribute.relation?.startsWith('morph') ?? true);

/** Such as the reset token of a user: private and out of reach of the content-type builder. */
const isPluginPrivate = (attribute: StrapiAttribute): boolean =>
  attribute.private === true && attribute.configurable === false;

/** Names of the attributes of a content type or component that a snapshot holds (domain section 4). */
export const capturedAttributeNames = (model: StrapiModel): string[] => {
  const strapiSchema = model as unknown as Parameters<typeof contentTypes.getVisibleAttributes>[0];
  const writable = new Set(contentTypes.getWritableAttributes(strapiSchema));
  return contentTypes.getVisibleAttributes(strapiSchema).filter((name) => {
    const attribute = model.attributes[name];
    if (!writable.has(name) || isBookkeeping(name)) return false;
    return CAPTURED_TYPES.has(attribute.type) && !isMorph(attribute) && !isPluginPrivate(attribute);
  });
};

const isMultiple = (attribute: StrapiAttribute): boolean => {
  if (attribute.type === 'relation') return attribute.relation?.endsWith('ToMany') ?? false;
  if (attribute.type === 'dynamiczone') return true;
  return attribute.repeatable === true || attribute.multiple === true;
};

/** Relations and uids are per locale always, as in Strapi's i18n plugin. */
const isPerLocale = (attribute: StrapiAttribute): boolean =>
  attribute.type === 'relation' ||
  attribute.type === 'uid' ||
  attribute.pluginOptions?.i18n?.localized === true;

/** One Strapi attribute in the domain's terms. */
export const toAttribute = (model: StrapiModel, name: string, label: string | undefined): Attribute => {
  const source = model.attributes[name];
  const attribute: Attribute = { type: source.type as AttributeType };
  if (label !== undefined && label !== name) attribute.label = label;
  if (source.required === true) attribute.required = true;
  if (source.unique === true || source.type === 'uid') attribute.unique = true;
  if (isMultiple(source)) attribute.multiple = true;
  if (source.type === 'relation') attribute.target = source.target;
  if (source.type === 'component') attribute.component = source.component;
  if (source.type === 'dynamiczone') attribute.components = [...(source.components ?? [])];
  if (source.type === 'enumeration') attribute.enum = [...(source.enum ?? [])];
  if (source.customField !== undefined) attribute.customField = source.customField;
  if (model.modelType === 'contentType' && isLocalized(model)) attribute.localized = isPerLocale(source);
  return attribute;
};
