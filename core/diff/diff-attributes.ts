import type { Attribute, ComponentSchema } from '../schema/types';
import { asList, canonicalJson, contentText, toJson } from '../snapshot';
import { diffItems } from './diff-items';
import { textHunks } from './text-hunks';
import type { AttributeDiff } from './types';

type Components = Record<string, ComponentSchema>;
type Values = Record<string, unknown>;

const asValues = (value: unknown): Values =>
  typeof value === 'object' && value !== null ? (value as Values) : {};

const asText = (value: unknown): string => (typeof value === 'string' ? value : '');

/** JSON as people read it; keys sorted, so that their order never shows as a change. */
const prettyJson = (value: unknown): string =>
  value === null || value === undefined ? '' : JSON.stringify(toJson(value), null, 2);

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

const kindOf = (before: string, after: string): AttributeDiff['kind'] => {
  if (before === after) return 'unchanged';
  if (before === 'null') return 'added';
  return after === 'null' ? 'removed' : 'changed';
};

const diffAttribute = (
  attribute: Attribute,
  components: Components,
  path: string,
  label: string,
  before: unknown,
  after: unknown,
): AttributeDiff => {
  const content = (value: unknown): string => contentText(attribute, components, value);
  const kind = before === after ? 'unchanged' : kindOf(content(before), content(after));
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

const diffUnknown = (path: string, label: string, before: unknown, after: unknown): AttributeDiff => ({
  path,
  kind: kindOf(canonicalJson(before ?? null), canonicalJson(after ?? null)),
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
