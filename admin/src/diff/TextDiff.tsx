import type { AttributeDiff } from '../../../core/diff/types';
import { useText } from '../shared/text';
import { Side } from './Side';
import { TextComparison } from './TextComparison';

const asText = (value: unknown) => (typeof value === 'string' ? value : '');

/** Text by lines, with the words that differ marked. */
export function TextDiff({ attribute }: { attribute: AttributeDiff }) {
  const text = useText();

  if (attribute.kind === 'unchanged') {
    return (
      <Side side="same">
        <span style={{ whiteSpace: 'pre-wrap' }}>{asText(attribute.after) || text('diff.empty')}</span>
      </Side>
    );
  }
  return (
    <TextComparison
      label={attribute.label}
      before={asText(attribute.before)}
      after={asText(attribute.after)}
    />
  );
}
