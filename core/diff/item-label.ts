import type { Attribute, ComponentSchema } from '../schema/types';
import { componentUid } from '../snapshot';

const MAX_LENGTH = 60;

const shorten = (text: string): string => {
  const line = text
    .slice(0, 2 * MAX_LENGTH)
    .replace(/\s+/g, ' ')
    .trim();
  if (line.length <= MAX_LENGTH) return line;
  // A character outside the basic plane must not be cut in half.
  return `${line.slice(0, MAX_LENGTH - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
};

const firstText = (...values: unknown[]): string => {
  for (const value of values) {
    if ((typeof value === 'string' && /\S/.test(value)) || typeof value === 'number')
      return shorten(String(value));
  }
  return '';
};

const blockText = (node: unknown): string => {
  const { text, children } = (typeof node === 'object' && node !== null ? node : {}) as Record<
    string,
    unknown
  >;
  if (typeof text === 'string') return text;
  return Array.isArray(children) ? children.map(blockText).join('') : '';
};

/**
 * What people call an item of a list: the main field of a component, the text of a block, the label of a
 * relation, the name of a file; else what kind of thing it is.
 *
 * @param attribute schema of the list
 * @param components every component of the content type, by uid
 */
export const itemLabel = (
  attribute: Attribute,
  components: Record<string, ComponentSchema>,
  item: unknown,
): string => {
  const values = (typeof item === 'object' && item !== null ? item : {}) as Record<string, unknown>;
  switch (attribute.type) {
    case 'relation':
      return firstText(values.label, values.documentId);
    case 'media':
      return firstText(values.name, values.id);
    case 'blocks':
      return firstText(blockText(item), values.type);
    default: {
      const uid = componentUid(attribute, item);
      const component = uid === undefined ? undefined : components[uid];
      return firstText(component?.mainField && values[component.mainField], component?.displayName, uid);
    }
  }
};

/** Lines of a block, for showing how its text changed. */
export const blockLines = (block: unknown): string => {
  const { children } = (typeof block === 'object' && block !== null ? block : {}) as Record<string, unknown>;
  const nested = Array.isArray(children) && children.some((child) => Array.isArray(child?.children));
  return nested && Array.isArray(children) ? children.map(blockLines).join('\n') : blockText(block);
};
