import type { Attribute, ComponentSchema } from '../schema/types';
import { asList } from '../snapshot';
import type { Shape } from './types';

type Values = Record<string, unknown>;

/** Keys of a component value that are no attributes. */
export const ITEM_HINTS: ReadonlySet<string> = new Set(['id', '__component', '__temp_key__']);

const isObject = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isText = (value: unknown): value is string => typeof value === 'string';

const isReference = (value: unknown): boolean =>
  isObject(value) && isText(value.documentId) && isText(value.contentType);

const isFile = (value: unknown): boolean =>
  isObject(value) && typeof value.id === 'number' && isText(value.hash) && 'url' in value;

const isZoneItem = (value: unknown): boolean => isObject(value) && isText(value.__component);

const isBlock = (value: unknown): boolean =>
  isObject(value) && isText(value.type) && !isZoneItem(value) && !isFile(value) && !isReference(value);

const isItem = (value: unknown): boolean =>
  isObject(value) && !isZoneItem(value) && !isReference(value) && !isFile(value);

/** Nothing was there: fits every attribute. */
export const isNothing = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

/** A value that is none of this component: it knows none of its attributes, or it is a relation or a file. */
export const isForeign = (component: ComponentSchema | undefined, item: unknown): boolean => {
  if (!isObject(item)) return false;
  const knows = (name: string) => Object.hasOwn(component?.attributes ?? {}, name);
  let isEmpty = true;
  for (const name in item) {
    if (ITEM_HINTS.has(name)) continue;
    isEmpty = false;
    if (knows(name)) return isReference(item) ? !knows('documentId') : isFile(item) && !knows('hash');
  }
  return !isEmpty;
};

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const TIME = /^\d{2}:\d{2}(:\d{2}(\.\d+)?)?$/;
const DATE_TIME = /^[+-]?\d{4,6}-\d{2}-\d{2}[T ]\d{2}:\d{2}/;
const DIGITS = /^[+-]?\d+$/;

const fitsComponent = (attribute: Attribute, components: Record<string, ComponentSchema>, value: unknown) => {
  if (Array.isArray(value) !== Boolean(attribute.multiple)) return false;
  const component = components[attribute.component ?? ''];
  return asList(value).every((item) => isObject(item) && !isZoneItem(item) && !isForeign(component, item));
};

/**
 * Whether a value has the form that an attribute of this type stores. Only the form counts: that a text is too
 * long, or an option gone, is for the rules of publishing.
 */
export const fits = (
  attribute: Attribute,
  components: Record<string, ComponentSchema>,
  value: unknown,
): boolean => {
  switch (attribute.type) {
    case 'integer':
      return Number.isInteger(value);
    case 'biginteger':
      return Number.isInteger(value) || (isText(value) && DIGITS.test(value));
    case 'float':
    case 'decimal':
      return typeof value === 'number';
    case 'boolean':
      return typeof value === 'boolean';
    case 'date':
      return isText(value) && DATE.test(value);
    case 'time':
      return isText(value) && TIME.test(value);
    case 'datetime':
      return isText(value) && DATE_TIME.test(value);
    case 'timestamp':
      return typeof value === 'number' || (isText(value) && (DIGITS.test(value) || DATE_TIME.test(value)));
    case 'json':
      return true;
    case 'blocks':
      return Array.isArray(value) && value.every(isBlock);
    case 'media':
      return asList(value).every(isFile) && (Boolean(attribute.multiple) || asList(value).length === 1);
    case 'relation':
      return (
        asList(value).every((one) => isReference(one) && (one as Values).contentType === attribute.target) &&
        (Boolean(attribute.multiple) || asList(value).length === 1)
      );
    case 'component':
      return fitsComponent(attribute, components, value);
    case 'dynamiczone':
      return Array.isArray(value) && value.every(isZoneItem);
    default:
      return isText(value);
  }
};

const listShape = (list: unknown[]): Shape => {
  if (list.every(isReference)) return list.length > 1 ? 'relations' : 'relation';
  if (list.every(isFile)) return list.length > 1 ? 'files' : 'file';
  if (list.every(isZoneItem)) return 'zone';
  if (list.every(isBlock)) return 'blocks';
  return list.every(isItem) ? 'components' : 'json';
};

/** What a value evidently was, for telling people. */
export const shapeOf = (value: unknown): Shape => {
  if (Array.isArray(value)) return listShape(value);
  switch (typeof value) {
    case 'string':
      return DATE.test(value) || TIME.test(value) || DATE_TIME.test(value) ? 'time' : 'text';
    case 'number':
      return Number.isInteger(value) ? 'integer' : 'number';
    case 'boolean':
      return 'boolean';
    default:
      return isItem(value) ? 'component' : 'json';
  }
};

/** What an attribute holds. */
export const shapeOfAttribute = ({ type, multiple }: Attribute): Shape => {
  switch (type) {
    case 'integer':
    case 'biginteger':
      return 'integer';
    case 'float':
    case 'decimal':
      return 'number';
    case 'date':
    case 'time':
    case 'datetime':
    case 'timestamp':
      return 'time';
    case 'relation':
      return multiple ? 'relations' : 'relation';
    case 'media':
      return multiple ? 'files' : 'file';
    case 'component':
      return multiple ? 'components' : 'component';
    case 'dynamiczone':
      return 'zone';
    case 'boolean':
    case 'blocks':
    case 'json':
      return type;
    default:
      return 'text';
  }
};
