import type { Attribute, ComponentSchema, DocumentSchema } from '../schema/types';
import type { Snapshot } from './types';
import { canonicalJson } from './canonical-json';
import { contentText, snapshotContent } from './content';

/**
 * Whether two values of an attribute are the same content (see `attributeContent`).
 */
export const sameAttributeContent = (
  attribute: Attribute,
  components: Record<string, ComponentSchema>,
  left: unknown,
  right: unknown,
): boolean =>
  left === right || contentText(attribute, components, left) === contentText(attribute, components, right);

/**
 * Whether two snapshots are the same content: nothing to propose, nothing outdated (domain section 4).
 * No document is not the same as an empty one.
 */
export const sameContent = (schema: DocumentSchema, left: Snapshot | null, right: Snapshot | null): boolean =>
  left === right ||
  canonicalJson(snapshotContent(schema, left)) === canonicalJson(snapshotContent(schema, right));
