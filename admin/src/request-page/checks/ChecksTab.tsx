import { useState } from 'react';
import { Box, Button, Flex, Loader, Typography } from '@strapi/design-system';
import { ArrowClockwise } from '@strapi/icons';
import type { CheckState } from '../../../../contracts/checks';
import type { ChangeRequest } from '../../../../contracts/requests';
import { useGetChecksQuery } from '../../api';
import { Failure } from '../../shared/Failure';
import { Panel } from '../../shared/Panel';
import { useText } from '../../shared/text';
import { useRefetchOnFocus } from '../../shared/use-refetch-on-focus';
import { CheckEntry } from './CheckEntry';

/** What stands in the way comes first. */
const ORDER: CheckState[] = ['failed', 'warning', 'info', 'passed'];

/** Everything that must hold before the request can be published. */
export function ChecksTab({ request }: { request: ChangeRequest }) {
  const text = useText();
  const [isAsking, setIsAsking] = useState(false);
  const { data, error, refetch } = useGetChecksQuery(request.id, {
    refetchOnMountOrArgChange: true,
  });
  useRefetchOnFocus(refetch);
  const checkAgain = async () => {
    setIsAsking(true);
    await refetch();
    setIsAsking(false);
  };

  if (data === undefined && error !== undefined) return <Failure error={error} retry={refetch} />;
  if (data === undefined) {
    return (
      <Flex justifyContent="center" padding={6}>
        <Loader>{text('shared.loading')}</Loader>
      </Flex>
    );
  }

  const failed = data.checks.filter(({ state }) => state === 'failed').length;
  const checks = [...data.checks].sort((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state));

  return (
    <Panel
      title={text('request-page.tab.checks')}
      action={
        <Button
          variant="tertiary"
          startIcon={<ArrowClockwise />}
          loading={isAsking}
          onClick={() => void checkAgain()}
        >
          {text('request-page.checks.again')}
        </Button>
      }
    >
      <Box paddingBottom={4} aria-live="polite">
        <Typography textColor="neutral600">
          {failed === 0
            ? text('request-page.checks.all-passed')
            : text('request-page.checks.failed', { count: failed })}
        </Typography>
      </Box>
      <Flex tag="ul" direction="column" alignItems="stretch">
        {checks.map((check, index) => (
          <CheckEntry key={`${check.id} ${index}`} check={check} request={request} />
        ))}
      </Flex>
    </Panel>
  );
}
