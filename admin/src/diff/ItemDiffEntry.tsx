import { Box, Flex, Typography } from '@strapi/design-system';
import type { DiffKind, ItemDiff } from '../../../core/diff/types';
import { useText } from '../shared/text';
import { AttributeList } from './AttributeList';
import { componentName } from './component-name';
import { KindBadge } from './KindBadge';
import { PlainValue } from './PlainValue';
import { Side, type SideName } from './Side';

const SIDES: Record<DiffKind, SideName> = {
  added: 'after',
  removed: 'before',
  changed: 'after',
  moved: 'same',
  unchanged: 'same',
};

/** One item of a list of components: where it stands, what happened to it, and its attributes. */
export function ItemDiffEntry({ item }: { item: ItemDiff }) {
  const text = useText();
  const { kind, from, to } = item;
  const position = (to ?? from ?? 0) + 1;
  const hasMoved = from !== undefined && to !== undefined && (item.moved || kind === 'moved');
  const name = item.component === undefined ? '' : componentName(item.component);

  return (
    <Box hasRadius borderColor="neutral200" padding={4}>
      <Flex gap={2} wrap="wrap">
        <Typography textColor="neutral600">{position}.</Typography>
        <Typography fontWeight="semiBold" style={{ overflowWrap: 'anywhere' }}>
          {item.label || name}
        </Typography>
        {item.label !== '' && name !== '' && name !== item.label && (
          <Typography variant="pi" textColor="neutral600">
            {name}
          </Typography>
        )}
        <KindBadge kind={kind} />
        {hasMoved && kind !== 'moved' && <KindBadge kind="moved" />}
        {hasMoved && (
          <Typography variant="pi" textColor="neutral600">
            {text('diff.moved', { from: from + 1, to: to + 1 })}
          </Typography>
        )}
      </Flex>
      {kind !== 'moved' && (
        <Box paddingTop={4}>
          {item.attributes === undefined ? (
            <Side side={SIDES[kind]}>
              <PlainValue value={kind === 'removed' ? item.before : item.after} />
            </Side>
          ) : (
            <AttributeList attributes={item.attributes} />
          )}
        </Box>
      )}
    </Box>
  );
}
