import { memo, useMemo, useState } from 'react';
import { Flex, TextButton, Typography } from '@strapi/design-system';
import type { AttributeDiff, ItemDiff } from '../../../core/diff/types';
import { useText } from '../shared/text';
import { ItemDiffEntry } from './ItemDiffEntry';
import { piecesOf } from './pieces';
import { Unchanged } from './Unchanged';
import { useArrival } from './use-arrival';
import { usePieces } from './use-pieces';

/** Items that are rendered within one task; and how many such pieces at first, and when somebody asks. */
const PIECE = 4;
const FIRST = 10;
const STEP = 50;

const Entry = memo(ItemDiffEntry);
const NO_ITEMS: readonly ItemDiff[] = [];

/** Items of a repeatable component or a dynamic zone; those that did not change are folded away. */
export function ItemsDiff({ attribute }: { attribute: AttributeDiff }) {
  const text = useText();
  const [unfolded, setUnfolded] = useState(false);
  const { items } = attribute;
  const wanted = useMemo(() => {
    const all = items ?? NO_ITEMS;
    return unfolded ? all : all.filter(({ kind }) => kind !== 'unchanged');
  }, [items, unfolded]);
  const pieces = useMemo(() => piecesOf(wanted, () => 1, PIECE), [wanted]);
  const { shown, rest, showMore } = usePieces(pieces, FIRST, STEP);
  const entries = shown.flat();
  const arrival = useArrival(entries.length);

  if (items === undefined) return <Unchanged value={attribute.after} />;
  if (items.length === 0) {
    return <Typography textColor="neutral600">{text('diff.empty')}</Typography>;
  }

  const unchanged = items.filter(({ kind }) => kind === 'unchanged').length;

  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      {entries.length > 0 && (
        <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
          {entries.map((item, index) => (
            <li key={`${item.kind} ${item.from} ${item.to} ${index}`} {...arrival.propsOf(index)}>
              <Entry item={item} />
            </li>
          ))}
        </Flex>
      )}
      {rest.length > 0 && (
        <TextButton
          type="button"
          onClick={() => {
            arrival.expect(wanted.length - rest.flat().length);
            showMore();
          }}
        >
          {text('diff.items.more', { count: rest.flat().length })}
        </TextButton>
      )}
      {unchanged > 0 && (
        <TextButton type="button" aria-expanded={unfolded} onClick={() => setUnfolded(!unfolded)}>
          {text(unfolded ? 'diff.items.fold' : 'diff.items.unchanged', { count: unchanged })}
        </TextButton>
      )}
    </Flex>
  );
}
