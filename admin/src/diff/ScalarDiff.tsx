import { Flex } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { AttributeDiff } from '../../../core/diff/types';
import { useText } from '../shared/text';
import { scalarText } from './scalar-text';
import { Side } from './Side';

/** A value that is compared as one piece: before and after, or just the value where nothing changed. */
export function ScalarDiff({ attribute }: { attribute: AttributeDiff }) {
  const text = useText();
  const intl = useIntl();
  const { kind, type, before, after } = attribute;
  const show = (value: unknown) => scalarText(value, type, { text, intl });

  if (kind === 'unchanged') return <Side side="same">{show(after)}</Side>;
  return (
    <Flex direction="column" alignItems="stretch" gap={1}>
      {kind !== 'added' && <Side side="before">{show(before)}</Side>}
      {kind !== 'removed' && <Side side="after">{show(after)}</Side>}
    </Flex>
  );
}
