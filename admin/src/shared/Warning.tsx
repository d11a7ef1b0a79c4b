import { Box, Flex, Typography } from '@strapi/design-system';
import { WarningCircle } from '@strapi/icons';

interface Props {
  title: string;
  children?: string;
  action?: React.ReactNode;
}

/** Something to know before going on. Unlike Strapi's Alert it cannot be closed: it goes when its reason does. */
export function Warning({ title, children, action }: Props) {
  return (
    <Box role="alert" background="warning100" borderColor="warning200" hasRadius padding={4}>
      <Flex gap={3} alignItems="flex-start">
        <Box shrink={0}>
          <WarningCircle fill="warning600" aria-hidden />
        </Box>
        <Flex direction="column" alignItems="flex-start" gap={2}>
          <Typography fontWeight="bold">{title}</Typography>
          {children !== undefined && <Typography>{children}</Typography>}
          {action}
        </Flex>
      </Flex>
    </Box>
  );
}
