type Node = Record<string, unknown>;

const isText = (value: unknown): boolean => typeof value === 'string';
const isFlag = (value: unknown): boolean => typeof value === 'boolean';
const isTextOrNull = (value: unknown): boolean => value === null || isText(value);

/** What the keys of a node must be, where they are there at all. */
const KEYS: Record<string, (value: unknown) => boolean> = {
  type: isText,
  text: isText,
  url: isText,
  format: isText,
  language: isTextOrNull,
  level: (value) => typeof value === 'number',
  bold: isFlag,
  italic: isFlag,
  underline: isFlag,
  strikethrough: isFlag,
  code: isFlag,
  children: (value) => isNodeList(value),
  image: (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
};

const isNode = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  Object.entries(value as Node).every(([key, inner]) => !Object.hasOwn(KEYS, key) || KEYS[key](inner));

/**
 * Whether a value has the build of Strapi's blocks. Its validator judges the rest, but trips over what is no node,
 * and silently turns numbers into texts and the like, so that what is stored would not be what was proposed.
 */
export const isNodeList = (value: unknown): value is Node[] => Array.isArray(value) && value.every(isNode);
