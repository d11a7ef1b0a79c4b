import { blocksText } from '../diff/blocks-text';
import { componentName } from '../diff/component-name';

const MAX_LENGTH = 80;
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const shorten = (text: string): string =>
  text.length <= MAX_LENGTH ? text : `${text.slice(0, MAX_LENGTH - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;

/** What to call an item of a list where only its place in the list matters; empty where nothing tells. */
export function itemName(item: unknown): string {
  if (!isRecord(item)) return shorten(String(item ?? ''));
  if (typeof item.type === 'string' && Array.isArray(item.children)) return shorten(blocksText([item]));
  const [text] = Object.entries(item)
    .filter(([key]) => key !== '__component' && key !== 'documentId')
    .map(([, value]) => value)
    .filter((value): value is string => typeof value === 'string' && value.trim() !== '');
  const name = typeof item.__component === 'string' ? componentName(item.__component) : '';

  return [name, shorten(text ?? '')].filter((part) => part !== '').join(': ');
}
