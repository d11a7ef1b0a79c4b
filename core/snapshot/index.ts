export type { ComponentValue, Json, MediaReference, RelationReference, Snapshot } from './types';
export { canonicalJson, toJson } from './canonical-json';
export {
  asList,
  attributeContent,
  componentContent,
  componentUid,
  contentText,
  snapshotContent,
} from './content';
export { sameAttributeContent, sameContent } from './same-content';
