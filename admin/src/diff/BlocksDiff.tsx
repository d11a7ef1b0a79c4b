import type { AttributeDiff } from '../../../core/diff/types';
import { useText } from '../shared/text';
import { blocksText } from './blocks-text';
import { Side } from './Side';
import { TextComparison } from './TextComparison';

/** Strapi's blocks as the text that they read as, one block per paragraph. */
export function BlocksDiff({ attribute }: { attribute: AttributeDiff }) {
  const text = useText();
  const before = blocksText(attribute.before);
  const after = blocksText(attribute.after);

  if (attribute.kind === 'unchanged') {
    return (
      <Side side="same">
        <span style={{ whiteSpace: 'pre-wrap' }}>{after || text('diff.empty')}</span>
      </Side>
    );
  }
  return <TextComparison label={attribute.label} before={before} after={after} />;
}
