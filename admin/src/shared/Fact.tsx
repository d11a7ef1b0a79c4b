import type { ReactNode } from 'react';
import { Box, Typography } from '@strapi/design-system';

/** One entry of a list of facts (`dl`): what it is, and below it what it says. */
export const Fact = ({ label, children }: { label: string; children: ReactNode }) => (
  <Box>
    <Typography tag="dt" variant="sigma" textColor="neutral600">
      {label}
    </Typography>
    <Box tag="dd" paddingTop={1}>
      {children}
    </Box>
  </Box>
);
