import type { Attribute } from '../schema/types';
import { asList, canonicalJson, componentUid } from '../snapshot';
import { inside, settle, type MergeContext, type Place, type Sides } from './context';
import { mergeComponent } from './merge-component';
import { mergeList } from './merge-list';

type Block = Record<string, unknown>;

const SIDES = ['base', 'request', 'published'] as const;

/** A block key as a whole: the changed side's, or nothing decided. */
const mergeKey = ({ base, request, published }: Sides): { value: unknown } | null => {
  const [from, mine, its] = [base, request, published].map((value) => canonicalJson(value ?? null));
  if (from === mine || mine === its) return { value: published };
  return from === its ? { value: request } : null;
};

/**
 * Merges a block that both sides changed: lists by their points, other blocks by key (level, format,
 * children), since a paragraph's children are one sentence and make no sense in pieces.
 */
const mergeBlock = (
  context: MergeContext,
  attribute: Attribute,
  place: Place,
  sides: Sides<Block>,
): unknown => {
  const isList = SIDES.every((side) => sides[side].type === 'list' && Array.isArray(sides[side].children));
  const keys = new Set(SIDES.flatMap((side) => Object.keys(sides[side])));
  if (isList) keys.delete('children');

  const merged: Block = {};
  for (const key of keys) {
    const own = { base: sides.base[key], request: sides.request[key], published: sides.published[key] };
    const result = mergeKey(own);
    if (result === null) {
      return settle(context, {
        path: place.path,
        kind: 'edit_edit',
        type: 'item',
        label: place.label,
        ...sides,
        choices: ['request', 'published'],
      });
    }
    if (result.value !== undefined) merged[key] = result.value;
  }
  if (!isList) {
    context.automatic.add(place.path);
    return merged;
  }
  const children = {
    base: asList(sides.base.children),
    request: asList(sides.request.children),
    published: asList(sides.published.children),
  };
  return { ...merged, children: mergeList(context, attribute, inside(place, 'children', ''), children) };
};

/**
 * Merges an item that all three sides have.
 *
 * @param contents canonical content of the item on each side (see `ItemFacts`)
 */
export const mergeItem = (
  context: MergeContext,
  attribute: Attribute,
  place: Place,
  sides: Sides,
  { base, request, published }: Sides<string>,
): unknown => {
  if (attribute.type === 'component' || attribute.type === 'dynamiczone') {
    const uid = componentUid(attribute, sides.published);
    return mergeComponent(context, uid, place, sides as Sides<Record<string, unknown>>);
  }
  if (base === request || request === published) {
    if (base !== published && attribute.type === 'blocks') context.automatic.add(place.path);
    return sides.published;
  }
  if (base === published) return sides.request;
  // A file replaced under the same id on both sides: what is stored now is the file.
  if (attribute.type !== 'blocks') return sides.published;
  return mergeBlock(context, attribute, place, sides as Sides<Block>);
};
