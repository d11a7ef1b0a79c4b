import type { AttributeDiff } from '../../../core/diff/types';
import { useText } from '../shared/text';
import { Side } from './Side';
import { TextComparison } from './TextComparison';

const asText = (value: unknown) =>
  value === null || value === undefined ? '' : JSON.stringify(value, null, 2);

/** JSON, and whatever no other renderer knows, as it is stored. */
export function JsonDiff({ attribute }: { attribute: AttributeDiff }) {
  const text = useText();

  if (attribute.kind === 'unchanged') {
    return (
      <Side side="same">
        <span style={{ whiteSpace: 'pre-wrap', fontFamily: 'monospace' }}>
          {asText(attribute.after) || text('diff.empty')}
        </span>
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
