import { Flex, Typography } from '@strapi/design-system';
import type { DiffKind, ItemDiff } from '../../../core/diff/types';
import { useText } from '../shared/text';
import { Tinted, type Tint } from './Tinted';

const MARKS: Record<DiffKind, { sign: string; tint: Tint }> = {
  added: { sign: '+', tint: 'added' },
  removed: { sign: '−', tint: 'removed' },
  changed: { sign: '±', tint: 'neutral' },
  moved: { sign: '↕', tint: 'neutral' },
  unchanged: { sign: '=', tint: 'neutral' },
};

interface Props {
  item: ItemDiff;
  children: React.ReactNode;
}

/** A related document or a file with what happened to it, in sign, word and colour. */
export function ReferenceEntry({ item, children }: Props) {
  const text = useText();
  const { sign, tint } = MARKS[item.kind];

  return (
    <Tinted $kind={tint} paddingLeft={3} paddingRight={3} paddingTop={2} paddingBottom={2} hasRadius>
      <Flex gap={3}>
        <Typography aria-hidden fontWeight="bold">
          {sign}
        </Typography>
        <Flex gap={3} minWidth={0} flex="1">
          <Typography tag="div" textColor="neutral800">
            {children}
          </Typography>
        </Flex>
        <Typography variant="pi" textColor="neutral700" shrink={0}>
          {item.kind === 'unchanged' ? text('diff.kept') : text(`diff.kind.${item.kind}`)}
        </Typography>
      </Flex>
    </Tinted>
  );
}
