import type { ReactNode } from 'react';
import { Box, Flex, Typography } from '@strapi/design-system';
import type { Change } from '../../../../contracts/changes';
import { ChangeTypeBadge } from '../changes/ChangeTypeBadge';

interface Props {
  change: Change;
  /** Beside its name. */
  aside?: ReactNode;
  /** What would be done to it. */
  children: ReactNode;
}

/** One change in a plan of what would be done. */
export function PlannedChange({ change, aside, children }: Props) {
  return (
    <Box tag="li" background="neutral100" hasRadius padding={3}>
      <Flex gap={3} wrap="wrap">
        <ChangeTypeBadge type={change.type} />
        <Typography fontWeight="semiBold" style={{ overflowWrap: 'anywhere' }}>
          {change.label}
        </Typography>
        {aside}
      </Flex>
      <Flex paddingTop={1} gap={3} wrap="wrap" alignItems="baseline">
        {children}
      </Flex>
    </Box>
  );
}
