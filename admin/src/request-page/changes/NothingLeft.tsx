import { Box, Flex, Typography } from '@strapi/design-system';
import { Information } from '@strapi/icons';
import { isOpen } from '../../../../core/status/status';
import type { ChangeRequest } from '../../../../contracts/requests';
import { useText } from '../../shared/text';

/** Says why a change proposes nothing any more, and what can be done about it. */
export function NothingLeft({ request }: { request: ChangeRequest }) {
  const text = useText();
  const wayOut = request.changes.length > 1 ? 'remove' : 'close';

  return (
    <Box background="neutral100" borderColor="neutral200" hasRadius padding={4} marginBottom={5}>
      <Flex gap={3} alignItems="flex-start">
        <Box shrink={0} paddingTop="2px">
          <Information fill="neutral600" aria-hidden />
        </Box>
        <Flex direction="column" alignItems="flex-start" gap={1}>
          <Typography fontWeight="bold">{text('request-page.nothing-left')}</Typography>
          <Typography>{text('request-page.nothing-left.why')}</Typography>
          {isOpen(request.status) && request.viewer.edit.allowed && (
            <Typography>{text(`request-page.nothing-left.${wayOut}`)}</Typography>
          )}
        </Flex>
      </Flex>
    </Box>
  );
}
