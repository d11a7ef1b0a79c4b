import type { AttributeDiff } from '../../../core/diff/types';
import { PlainText } from './PlainText';
import { TextComparison } from './TextComparison';

const asText = (value: unknown) => (typeof value === 'string' ? value : '');

/** Text by lines, with the words that differ marked. */
export function TextDiff({ attribute: { kind, label, before, after, hunks } }: { attribute: AttributeDiff }) {
  if (kind === 'unchanged') return <PlainText value={asText(after)} />;
  return <TextComparison label={label} before={asText(before)} after={asText(after)} hunks={hunks} />;
}
