import { useContext } from 'react';
import { Box, Flex, Typography } from '@strapi/design-system';
import type { AttributeDiff } from '../../../core/diff/types';
import { useText } from '../shared/text';
import { JsonDiff } from './JsonDiff';
import { KindBadge } from './KindBadge';
import { RenderersContext } from './renderers-context';

/** One attribute: its name, what happened to it, and its values as its type shows them. */
export function AttributeEntry({ attribute }: { attribute: AttributeDiff }) {
  const text = useText();
  const Renderer = useContext(RenderersContext)[attribute.type] ?? JsonDiff;

  return (
    <Box tag="section" aria-label={attribute.label}>
      <Flex gap={2} wrap="wrap" paddingBottom={2}>
        <Typography tag="h4" fontWeight="bold">
          {attribute.label}
        </Typography>
        {attribute.kind !== 'unchanged' && <KindBadge kind={attribute.kind} />}
        {attribute.type === 'unknown' && (
          <Typography variant="pi" textColor="warning600">
            {text('diff.drift')}
          </Typography>
        )}
      </Flex>
      <Renderer attribute={attribute} />
    </Box>
  );
}
