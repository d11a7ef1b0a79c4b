import { Flex, Loader, TextButton, Typography } from '@strapi/design-system';
import { ArrowClockwise } from '@strapi/icons';
import { useErrorText } from '../shared/server-text';
import { useText } from '../shared/text';
import { useFreshProtection } from './use-fresh-protection';

/** Stands where the buttons for saving will be, for as long as it is not known which ones may be offered. */
export function ProtectionUnknown() {
  const text = useText();
  const errorText = useErrorText();
  const { error, isLoading, refetch } = useFreshProtection();

  if (isLoading || error === undefined) return <Loader small>{text('protection.loading')}</Loader>;
  return (
    <Flex direction="column" alignItems="flex-start" gap={2} role="alert" width="100%">
      <Typography variant="pi" textColor="danger600">
        {text('protection.unknown', { reason: errorText(error) })}
      </Typography>
      <TextButton startIcon={<ArrowClockwise />} onClick={refetch}>
        {text('shared.retry')}
      </TextButton>
    </Flex>
  );
}
