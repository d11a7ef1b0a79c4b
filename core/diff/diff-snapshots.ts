import type { DocumentSchema } from '../schema/types';
import type { Snapshot } from '../snapshot';
import { diffAttributes } from './diff-attributes';
import type { AttributeDiff } from './types';

/**
 * What changed between two sides of a document, for people to review.
 *
 * Texts come by lines, and by words within replaced lines; JSON as indented text; components nested;
 * repeatable components, dynamic zones, blocks, relations and media by item. Unchanged attributes are
 * included without details. Hints (ids, labels, urls) never count as a change (domain section 4).
 *
 * @param schema the content type
 * @param before `null` when there was no document: everything is added
 * @param after `null` when there is none any more: everything is removed
 * @returns one entry per attribute, in schema order, then those the schema does not know (`unknown`)
 */
export const diffSnapshots = (
  schema: DocumentSchema,
  before: Snapshot | null,
  after: Snapshot | null,
): AttributeDiff[] => diffAttributes(schema.attributes, schema.components, '', before, after);
