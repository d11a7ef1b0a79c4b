import type { ReactNode } from 'react';
import { Box, Flex } from '@strapi/design-system';

interface Props {
  label: string;
  icon: ReactNode;
  /** What it says and offers, one below the other. */
  children: ReactNode;
}

/** Stands above the tabs of a request while something keeps it from being published. */
export function DangerBanner({ label, icon, children }: Props) {
  return (
    <Box
      role="region"
      aria-label={label}
      background="danger100"
      borderColor="danger200"
      hasRadius
      padding={4}
      marginBottom={5}
    >
      <Flex gap={3} alignItems="flex-start">
        <Box shrink={0} paddingTop="2px">
          {icon}
        </Box>
        <Flex direction="column" alignItems="stretch" gap={3} minWidth={0} flex="1">
          {children}
        </Flex>
      </Flex>
    </Box>
  );
}
