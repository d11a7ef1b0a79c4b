import type { Attribute, ComponentSchema } from '../schema/types';
import { asList, hasContent, sameAttributeContent } from '../snapshot';
import { diffItems } from './diff-items';
import { prettyJson } from './pretty-json';
import { textHunks } from './text-hunks';
import type { AttributeDiff } from './types';

type Components = Record<string, ComponentSchema>;
type Values = Record<string, unknown>;

const asValues = (value: unknown): Values =>
  typeof value === 'object' && value !== null ? (value as Values) : {};

const asText = (value: unknown): string => (typeof value === 'string' ? value : '');

const details = (
  attribute: Attribute,
  components: Components,
  path: string,
  before: unknown,
  after: unknown,
): Pick<AttributeDiff, 'hunks' | 'attributes' | 'items'> => {
  switch (attribute.type) {
    case 'text':
    case 'richtext':
      return { hunks: textHunks(asText(before), asText(after)) };
    case 'json':
      return { hunks: textHunks(prettyJson(before), prettyJson(after)) };
    case 'component': {
      if (attribute.multiple) return { items: diffItems(attribute, components, path, before, after) };
      const inner = (attribute.component && components[attribute.component]?.attributes) || {};
      return {
        attributes: diffAttributes(inner, components, `${path}.`, asList(before)[0], asList(after)[0]),
      };
    }
    case 'dynamiczone':
    case 'blocks':
    case 'relation':
    case 'media':
      return { items: diffItems(attribute, components, path, before, after) };
    default:
      return {};
  }
};

const kindOf = (
  attribute: Attribute,
  components: Components,
  before: unknown,
  after: unknown,
): AttributeDiff['kind'] => {
  if (sameAttributeContent(attribute, components, before, after)) return 'unchanged';
  if (!hasContent(attribute, components, before)) return 'added';
  return hasContent(attribute, components, after) ? 'changed' : 'removed';
};

const diffAttribute = (
  attribute: Attribute,
  components: Components,
  path: string,
  label: string,
  before: unknown,
  after: unknown,
): AttributeDiff => {
  const kind = kindOf(attribute, components, before, after);
  const diff: AttributeDiff = {
    path,
    kind,
    type: attribute.type,
    label,
    before: before ?? null,
    after: after ?? null,
  };
  return kind === 'unchanged' ? diff : { ...diff, ...details(attribute, components, path, before, after) };
};

/** What the schema does not know is compared as JSON, whole. */
const UNKNOWN: Attribute = { type: 'json' };

const diffUnknown = (path: string, label: string, before: unknown, after: unknown): AttributeDiff => ({
  path,
  kind: kindOf(UNKNOWN, {}, before, after),
  type: 'unknown',
  label,
  before: before ?? null,
  after: after ?? null,
});

/** Keys of a component value that are no attributes. */
const HINTS = new Set(['id', '__component', '__temp_key__']);

/**
 * Differences of a set of attributes, of a document or of one component, in schema order; then those that
 * the schema does not know (schema drift).
 *
 * @param prefix path in front of the attribute names, `''` or ending with a dot
 * @param before values on one side; nothing when there was no document or component
 */
export const diffAttributes = (
  attributes: Record<string, Attribute>,
  components: Components,
  prefix: string,
  before: unknown,
  after: unknown,
): AttributeDiff[] => {
  const left = asValues(before);
  const right = asValues(after);
  const known = Object.entries(attributes).map(([name, attribute]) =>
    diffAttribute(attribute, components, prefix + name, attribute.label ?? name, left[name], right[name]),
  );
  const unknown = [...new Set([...Object.keys(left), ...Object.keys(right)])]
    .filter((name) => !Object.hasOwn(attributes, name) && !(prefix !== '' && HINTS.has(name)))
    .sort()
    .map((name) => diffUnknown(prefix + name, name, left[name], right[name]));
  return [...known, ...unknown];
};
