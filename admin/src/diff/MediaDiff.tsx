import { Flex, Typography } from '@strapi/design-system';
import type { AttributeDiff } from '../../../core/diff/types';
import { useText } from '../shared/text';
import { FilePreview } from './FilePreview';
import { ReferenceEntry } from './ReferenceEntry';
import { Unchanged } from './Unchanged';

/** Files by thumbnail and name: which came, which went, which stayed or were replaced. */
export function MediaDiff({ attribute }: { attribute: AttributeDiff }) {
  const text = useText();
  const { items } = attribute;

  if (items === undefined) return <Unchanged value={attribute.after} />;
  if (items.length === 0) {
    return <Typography textColor="neutral600">{text('diff.empty')}</Typography>;
  }
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={1}>
      {items.map((item, index) => (
        <li key={`${item.label} ${index}`}>
          <ReferenceEntry item={item}>
            <FilePreview value={item.kind === 'removed' ? item.before : item.after} name={item.label} />
          </ReferenceEntry>
        </li>
      ))}
    </Flex>
  );
}
