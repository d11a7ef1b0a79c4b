import { Box, Flex, Typography } from '@strapi/design-system';
import { useText } from '../../shared/text';

/** The entries that a bulk request is about, by label. */
export function EntryList({ labels, leftOut }: { labels: string[]; leftOut: number }) {
  const text = useText();

  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Typography variant="pi" fontWeight="bold" id="change-request-entries">
        {text('content-manager.dialog.entries', { count: labels.length })}
      </Typography>
      <Box
        tag="ul"
        aria-labelledby="change-request-entries"
        maxHeight="16rem"
        overflow="auto"
        background="neutral100"
        hasRadius
        paddingTop={2}
        paddingBottom={2}
        paddingLeft={4}
        paddingRight={4}
        tabIndex={0}
      >
        {labels.map((label, index) => (
          <Box tag="li" key={index} paddingTop={1} paddingBottom={1}>
            <Typography textColor="neutral800">{label}</Typography>
          </Box>
        ))}
      </Box>
      {leftOut > 0 && (
        <Typography variant="pi" textColor="neutral600">
          {text('content-manager.dialog.left-out', { count: leftOut })}
        </Typography>
      )}
    </Flex>
  );
}
