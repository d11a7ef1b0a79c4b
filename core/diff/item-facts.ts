import type { Attribute, ComponentSchema } from '../schema/types';
import { asList, componentUid, itemContent } from '../snapshot';

/** What matching needs to know about one item of a list. */
export interface ItemFacts {
  /** The item says itself who it is: a relation's target, a media file. Nothing else may match it. */
  key: string | null;
  /** Database id of a component row: a hint, since rows are made anew by publishing, discarding and restoring. */
  hintId: string | null;
  /** Only items of one kind can be the same: component uid, or type of a block. */
  kind: string;
  /** Canonical content: equal texts are equal items, of the same kind too. */
  content: string;
}

type Components = Record<string, ComponentSchema>;

const property = (item: unknown, name: string): unknown =>
  typeof item === 'object' && item !== null ? (item as Record<string, unknown>)[name] : undefined;

/**
 * @param attribute schema of the list that the item is in
 * @param item a component value, relation, media file or block
 */
export const itemFacts = (attribute: Attribute, components: Components, item: unknown): ItemFacts => {
  const content = JSON.stringify(itemContent(attribute, components, item));
  switch (attribute.type) {
    case 'relation':
      return { key: content, hintId: null, kind: 'relation', content };
    case 'media':
      return { key: String(property(item, 'id')), hintId: null, kind: 'media', content };
    case 'blocks':
      return { key: null, hintId: null, kind: String(property(item, 'type')), content };
    default: {
      const id = property(item, 'id');
      const hintId = id === undefined || id === null ? null : String(id);
      return { key: null, hintId, kind: componentUid(attribute, item) ?? '', content };
    }
  }
};

/** Facts of every item of a list. */
export const listFacts = (attribute: Attribute, components: Components, list: unknown): ItemFacts[] =>
  asList(list).map((item) => itemFacts(attribute, components, item));
