import { Box, Flex, Typography } from '@strapi/design-system';

interface Props {
  title: string;
  action?: React.ReactNode;
  children: React.ReactNode;
}

/** A white box with a heading, as on Strapi's settings pages. */
export function Panel({ title, action, children }: Props) {
  return (
    <Box
      tag="section"
      aria-label={title}
      background="neutral0"
      shadow="tableShadow"
      hasRadius
      padding={{ initial: 4, medium: 6 }}
    >
      <Flex justifyContent="space-between" gap={2} paddingBottom={4}>
        <Typography tag="h2" variant="delta">
          {title}
        </Typography>
        {action}
      </Flex>
      {children}
    </Box>
  );
}
