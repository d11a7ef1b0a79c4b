import { BlocksDiff } from './BlocksDiff';
import { ComponentDiff } from './ComponentDiff';
import { ItemsDiff } from './ItemsDiff';
import { JsonDiff } from './JsonDiff';
import { MediaDiff } from './MediaDiff';
import { RelationDiff } from './RelationDiff';
import type { Renderers } from './renderers-context';
import { ScalarDiff } from './ScalarDiff';
import { TextDiff } from './TextDiff';

/** How the values of each attribute type are shown. */
export const RENDERERS: Renderers = {
  string: ScalarDiff,
  email: ScalarDiff,
  uid: ScalarDiff,
  enumeration: ScalarDiff,
  integer: ScalarDiff,
  biginteger: ScalarDiff,
  float: ScalarDiff,
  decimal: ScalarDiff,
  boolean: ScalarDiff,
  date: ScalarDiff,
  time: ScalarDiff,
  datetime: ScalarDiff,
  timestamp: ScalarDiff,
  text: TextDiff,
  richtext: TextDiff,
  blocks: BlocksDiff,
  json: JsonDiff,
  media: MediaDiff,
  relation: RelationDiff,
  component: ComponentDiff,
  dynamiczone: ItemsDiff,
  unknown: JsonDiff,
};
