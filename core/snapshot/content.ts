import type { Attribute, ComponentSchema, DocumentSchema } from '../schema/types';
import type { Json, Snapshot } from './types';
import { setKey, toJson } from './canonical-json';

type Components = Record<string, ComponentSchema>;
type JsonObject = { [key: string]: Json };

/** Keys of a component value that are no attributes. */
const COMPONENT_HINTS: ReadonlySet<string> = new Set(['id', '__component', '__temp_key__']);
const NOTHING: ReadonlySet<string> = new Set();

/** Single values of relations, media and components may arrive bare; `null` is an empty list. */
export const asList = (value: unknown): unknown[] => {
  if (value === null || value === undefined) return [];
  return Array.isArray(value) ? value : [value];
};

const asObject = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

const nullWhenEmpty = (list: Json[]): Json => (list.length === 0 ? null : list);

const relationContent = (value: unknown): Json => {
  const { documentId, contentType, locale } = asObject(value);
  const content: JsonObject = { contentType: toJson(contentType), documentId: toJson(documentId) };
  if (typeof locale === 'string') content.locale = locale;
  return content;
};

const mediaContent = (value: unknown): Json => {
  const { id, hash } = asObject(value);
  return { hash: toJson(hash), id: toJson(id) };
};

const attributesContent = (
  attributes: Record<string, Attribute>,
  components: Components,
  value: Record<string, unknown>,
  leftOut: ReadonlySet<string>,
): JsonObject => {
  const content: JsonObject = {};
  for (const name of Object.keys(value).sort()) {
    if (leftOut.has(name)) continue;
    const attribute = Object.hasOwn(attributes, name) ? attributes[name] : undefined;
    const inner = attribute ? attributeContent(attribute, components, value[name]) : toJson(value[name]);
    if (inner !== null) setKey(content, name, inner);
  }
  return content;
};

/**
 * Content of one component value; the uid is part of it in dynamic zones only, where it is a choice.
 *
 * @param uid uid of the component; attributes of an unknown component are kept as JSON
 */
export const componentContent = (
  uid: string | undefined,
  components: Components,
  value: unknown,
  withUid: boolean,
): Json => {
  const attributes = (uid !== undefined && components[uid]?.attributes) || {};
  const content = attributesContent(attributes, components, asObject(value), COMPONENT_HINTS);
  if (withUid) content.__component = uid ?? null;
  return content;
};

/** Uid of the component that a value of this attribute is an instance of. */
export const componentUid = (attribute: Attribute, value: unknown): string | undefined => {
  if (attribute.type === 'component') return attribute.component;
  const uid = asObject(value).__component;
  return typeof uid === 'string' ? uid : undefined;
};

const scalarContent = (attribute: Attribute, value: unknown): Json => {
  const json = toJson(value);
  if (json === null || json === '') return null;
  // Databases disagree on whether a big integer is a number or a text.
  return attribute.type === 'biginteger' ? String(json) : json;
};

/**
 * What counts of one item of a list.
 *
 * @param attribute schema of the list: relation, media, component, dynamiczone or blocks
 */
export const itemContent = (attribute: Attribute, components: Components, item: unknown): Json => {
  switch (attribute.type) {
    case 'relation':
      return relationContent(item);
    case 'media':
      return mediaContent(item);
    case 'dynamiczone':
      return componentContent(componentUid(attribute, item), components, item, true);
    case 'component':
      return componentContent(attribute.component, components, item, false);
    default:
      return toJson(item);
  }
};

/**
 * What counts of one attribute's value, and nothing else (domain section 4).
 *
 * Nothing, `null`, an empty text and an empty list (of relations, media, items or blocks) are the same
 * content: `null`. Only `json` keeps `[]`, `''` and `null` apart, because there they are somebody's data.
 * Component ids, labels, urls, names and thumbnails are hints and left out.
 *
 * @param attribute schema of the attribute
 * @param components every component of the content type, by uid
 * @param value the attribute's value in a snapshot
 * @returns JSON with sorted keys
 */
export const attributeContent = (attribute: Attribute, components: Components, value: unknown): Json => {
  switch (attribute.type) {
    case 'relation':
    case 'media':
    case 'dynamiczone':
    case 'blocks':
      return nullWhenEmpty(asList(value).map((item) => itemContent(attribute, components, item)));
    case 'component': {
      const items = asList(value).map((item) => itemContent(attribute, components, item));
      return attribute.multiple ? nullWhenEmpty(items) : (items[0] ?? null);
    }
    case 'json':
      return toJson(value ?? null);
    default:
      return scalarContent(attribute, value);
  }
};

/** `attributeContent` as one text: equal texts are equal contents. */
export const contentText = (attribute: Attribute, components: Components, value: unknown): string =>
  JSON.stringify(attributeContent(attribute, components, value));

/**
 * What counts of a snapshot: the input of the content hash and of every comparison (domain section 4).
 * Does not depend on the order of keys, on database ids or on display hints. Attributes that the
 * content type no longer has are kept as they are.
 *
 * @param schema the content type
 * @param snapshot one side of a document, `null` when there is none
 * @returns JSON with sorted keys; empty attributes are absent; `null` for no document
 */
export const snapshotContent = (schema: DocumentSchema, snapshot: Snapshot | null): Json =>
  snapshot === null ? null : attributesContent(schema.attributes, schema.components, snapshot, NOTHING);
