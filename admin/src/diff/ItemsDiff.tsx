import { useState } from 'react';
import { Flex, TextButton, Typography } from '@strapi/design-system';
import type { AttributeDiff } from '../../../core/diff/types';
import { useText } from '../shared/text';
import { ItemDiffEntry } from './ItemDiffEntry';
import { Unchanged } from './Unchanged';

/** Items of a repeatable component or a dynamic zone; those that did not change are folded away. */
export function ItemsDiff({ attribute }: { attribute: AttributeDiff }) {
  const text = useText();
  const [unfolded, setUnfolded] = useState(false);
  const { items } = attribute;

  if (items === undefined) return <Unchanged value={attribute.after} />;
  if (items.length === 0) {
    return <Typography textColor="neutral600">{text('diff.empty')}</Typography>;
  }

  const unchanged = items.filter(({ kind }) => kind === 'unchanged').length;
  const shown = unfolded ? items : items.filter(({ kind }) => kind !== 'unchanged');

  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      {shown.length > 0 && (
        <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
          {shown.map((item, index) => (
            <li key={`${item.kind} ${item.from} ${item.to} ${index}`}>
              <ItemDiffEntry item={item} />
            </li>
          ))}
        </Flex>
      )}
      {unchanged > 0 && (
        <TextButton type="button" aria-expanded={unfolded} onClick={() => setUnfolded(!unfolded)}>
          {text(unfolded ? 'diff.items.fold' : 'diff.items.unchanged', { count: unchanged })}
        </TextButton>
      )}
    </Flex>
  );
}
