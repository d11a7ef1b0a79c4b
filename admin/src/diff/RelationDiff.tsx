import { Flex, Typography } from '@strapi/design-system';
import type { AttributeDiff } from '../../../core/diff/types';
import { useText } from '../shared/text';
import { ReferenceEntry } from './ReferenceEntry';
import { Unchanged } from './Unchanged';

/** Related documents by label: which came, which went, which stayed or changed place. */
export function RelationDiff({ attribute }: { attribute: AttributeDiff }) {
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
          <ReferenceEntry item={item}>{item.label || text('diff.unnamed')}</ReferenceEntry>
        </li>
      ))}
    </Flex>
  );
}
