import type { Attribute, ComponentSchema, DocumentSchema } from '../schema/types';
import type { Snapshot } from './types';
import { canonicalJson } from './canonical-json';
import { asList, attributeContent, contentText, itemContent, snapshotContent } from './content';

type Components = Record<string, ComponentSchema>;

const isList = ({ type, multiple }: Attribute): boolean =>
  type === 'relation' ||
  type === 'media' ||
  type === 'dynamiczone' ||
  type === 'blocks' ||
  (type === 'component' && multiple === true);

/** Item by item, so that long lists differ as soon as one item does. */
const sameItems = (
  attribute: Attribute,
  components: Components,
  left: readonly unknown[],
  right: readonly unknown[],
): boolean => {
  const content = (item: unknown): string => JSON.stringify(itemContent(attribute, components, item));
  return (
    left.length === right.length &&
    left.every((item, index) => item === right[index] || content(item) === content(right[index]))
  );
};

/**
 * Whether two values of an attribute are the same content (see `attributeContent`).
 */
export const sameAttributeContent = (
  attribute: Attribute,
  components: Components,
  left: unknown,
  right: unknown,
): boolean => {
  if (left === right) return true;
  if (isList(attribute)) return sameItems(attribute, components, asList(left), asList(right));
  // Two different texts: whatever the type, there is nothing in them to be left out.
  if (attribute.type !== 'component' && typeof left === 'string' && typeof right === 'string') return false;
  return contentText(attribute, components, left) === contentText(attribute, components, right);
};

/** Whether an attribute has any content: nothing, an empty text and an empty list are none. */
export const hasContent = (attribute: Attribute, components: Components, value: unknown): boolean =>
  isList(attribute) ? asList(value).length > 0 : attributeContent(attribute, components, value) !== null;

/**
 * Whether two snapshots are the same content: nothing to propose, nothing outdated (domain section 4).
 * No document is not the same as an empty one.
 */
export const sameContent = (schema: DocumentSchema, left: Snapshot | null, right: Snapshot | null): boolean =>
  left === right ||
  canonicalJson(snapshotContent(schema, left)) === canonicalJson(snapshotContent(schema, right));
