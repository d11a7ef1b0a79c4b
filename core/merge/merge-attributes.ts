import type { Attribute } from '../schema/types';
import { asList, sameAttributeContent } from '../snapshot';
import { withoutTakenRows } from './component-rows';
import { inside, settle, type MergeContext, type Place, type Sides } from './context';
import { mergeComponent } from './merge-component';
import { mergeJson } from './merge-json';
import { mergeList } from './merge-list';
import { mergeText } from './merge-text';
import type { Conflict } from './types';

type Values = Record<string, unknown>;

/** An attribute that the schema does not know is compared as JSON, whole. */
const UNKNOWN: Attribute = { type: 'json' };

const wholeConflict = (attribute: Attribute, place: Place, sides: Sides): Conflict => {
  const isStructured =
    attribute.type === 'relation' || attribute.type === 'media' || attribute.type === 'component';
  const { base, request, published } = sides;
  return {
    path: place.path,
    kind: isStructured && attribute.type === 'component' ? 'edit_delete' : 'edit_edit',
    type: attribute.type,
    label: place.label,
    base: base ?? null,
    request: request ?? null,
    published: published ?? null,
    choices: isStructured ? ['request', 'published'] : ['request', 'published', 'custom'],
    ...(attribute.enum && { enum: attribute.enum }),
  };
};

const isList = ({ type, multiple }: Attribute): boolean =>
  type === 'dynamiczone' || type === 'blocks' || (multiple === true && type !== 'json');

const mergeSingleComponent = (
  context: MergeContext,
  attribute: Attribute,
  place: Place,
  sides: Sides,
): unknown => {
  const [base, request, published] = [sides.base, sides.request, sides.published].map(
    (value) => asList(value)[0] as Values | undefined,
  );
  if (request && published) {
    return mergeComponent(context, attribute.component, place, { base: base ?? {}, request, published });
  }
  return settle(context, wholeConflict(attribute, place, { base, request, published }), {
    base,
    request: withoutTakenRows(attribute, context.components, request, context.publishedRows) ?? null,
    published: published ?? null,
  });
};

/** Merges a value that both sides changed, differently. */
const mergeBothChanged = (
  context: MergeContext,
  attribute: Attribute,
  place: Place,
  sides: Sides,
): unknown => {
  if (attribute === UNKNOWN) return settle(context, wholeConflict(attribute, place, sides));
  if (isList(attribute)) return mergeList(context, attribute, place, sides);
  switch (attribute.type) {
    case 'text':
    case 'richtext':
      return mergeText(context, attribute, place, sides);
    case 'json':
      return mergeJson(context, place, sides);
    case 'component':
      return mergeSingleComponent(context, attribute, place, sides);
    default:
      return settle(context, wholeConflict(attribute, place, sides));
  }
};

/** The request's value where only the request changed something: rows that exist now keep their ids. */
const takeRequest = (context: MergeContext, attribute: Attribute, place: Place, sides: Sides): unknown => {
  const { base, request, published } = sides;
  if (attribute.type !== 'component' && attribute.type !== 'dynamiczone') return request;
  const hasBoth = asList(request).length > 0 && asList(published).length > 0;
  if (!hasBoth) return withoutTakenRows(attribute, context.components, request, context.publishedRows);
  return mergeBothChanged(context, attribute, place, { base, request, published });
};

const mergeAttribute = (context: MergeContext, attribute: Attribute, place: Place, sides: Sides): unknown => {
  const same = (left: unknown, right: unknown): boolean =>
    sameAttributeContent(attribute, context.components, left, right);
  const { base, request, published } = sides;
  if (same(base, request) || same(request, published)) {
    if (!same(base, published)) context.automatic.add(place.path);
    return published;
  }
  return same(base, published)
    ? takeRequest(context, attribute, place, sides)
    : mergeBothChanged(context, attribute, place, sides);
};

/** Keys of a component value that are no attributes. */
const HINTS = new Set(['id', '__component', '__temp_key__']);

/**
 * Merges a set of attributes, of the document or of one component, each as fine as its type allows.
 *
 * @param place the document (path `''`) or the component
 */
export const mergeAttributes = (
  context: MergeContext,
  attributes: Record<string, Attribute>,
  place: Place,
  sides: Sides<Values>,
): Values => {
  const unknown = [
    ...Object.keys(sides.published),
    ...Object.keys(sides.request),
    ...Object.keys(sides.base),
  ].filter((name) => !Object.hasOwn(attributes, name) && !(place.path !== '' && HINTS.has(name)));
  const own = (values: Values, name: string): unknown =>
    Object.hasOwn(values, name) ? values[name] : undefined;
  const entries = [...new Set([...Object.keys(attributes), ...unknown])].map((name) => {
    const attribute = Object.hasOwn(attributes, name) ? attributes[name] : UNKNOWN;
    const value = mergeAttribute(context, attribute, inside(place, name, attribute.label ?? name), {
      base: own(sides.base, name),
      request: own(sides.request, name),
      published: own(sides.published, name),
    });
    return [name, value] as const;
  });
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
};
