export type { ComponentValue, Json, MediaReference, RelationReference, Snapshot } from './types';
export { canonicalJson, toJson } from './canonical-json';
export {
  asList,
  attributeContent,
  componentContent,
  componentUid,
  itemContent,
  snapshotContent,
} from './content';
export { hasContent, sameAttributeContent, sameContent } from './same-content';
