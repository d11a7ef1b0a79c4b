import type { AttributeDiff } from '../../../core/diff/types';
import { blocksText } from './blocks-text';
import { PlainText } from './PlainText';
import { TextComparison } from './TextComparison';

/** With a line break at its end: a block that follows later is no change of this one. */
const linesOf = (value: unknown) => {
  const text = blocksText(value);
  return text === '' ? '' : `${text}\n`;
};

/** Strapi's blocks as the text that they read as, one block per paragraph. */
export function BlocksDiff({ attribute: { kind, label, before, after } }: { attribute: AttributeDiff }) {
  if (kind === 'unchanged') return <PlainText value={linesOf(after)} />;
  return <TextComparison label={label} before={linesOf(before)} after={linesOf(after)} />;
}
