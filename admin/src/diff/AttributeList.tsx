import { useId, useState } from 'react';
import { Box, Flex, TextButton } from '@strapi/design-system';
import { CaretDown, CaretUp } from '@strapi/icons';
import type { AttributeDiff } from '../../../core/diff/types';
import { useText } from '../shared/text';
import { AttributeEntry } from './AttributeEntry';

/** Attributes of a document or component: what changed is shown, the rest is folded away. */
export function AttributeList({ attributes }: { attributes: AttributeDiff[] }) {
  const text = useText();
  const id = useId();
  const [unfolded, setUnfolded] = useState(false);
  const changed = attributes.filter(({ kind }) => kind !== 'unchanged');
  const unchanged = attributes.filter(({ kind }) => kind === 'unchanged');

  return (
    <Flex direction="column" alignItems="stretch" gap={5}>
      {changed.map((attribute) => (
        <AttributeEntry key={attribute.path} attribute={attribute} />
      ))}
      {unchanged.length > 0 && (
        <Box>
          <TextButton
            type="button"
            aria-expanded={unfolded}
            aria-controls={id}
            endIcon={unfolded ? <CaretUp /> : <CaretDown />}
            onClick={() => setUnfolded(!unfolded)}
          >
            {text('diff.unchanged', { count: unchanged.length })}
          </TextButton>
        </Box>
      )}
      {unfolded && (
        <Flex id={id} direction="column" alignItems="stretch" gap={5}>
          {unchanged.map((attribute) => (
            <AttributeEntry key={attribute.path} attribute={attribute} />
          ))}
        </Flex>
      )}
    </Flex>
  );
}
