import { Box, Button, Flex, Loader, Typography } from '@strapi/design-system';
import type { ChangeRequest, MergeOutcome } from '../../../../contracts/requests';
import { useErrorText } from '../../shared/server-text';
import { useText } from '../../shared/text';
import { Warning } from '../../shared/Warning';
import { ChangeTypeBadge } from '../changes/ChangeTypeBadge';

interface Props {
  request: ChangeRequest;
  results: MergeOutcome[] | undefined;
  error: unknown;
  isLoading: boolean;
  retry: () => void;
}

/** What a merge would do to each document, in the order in which it would do it. */
export function PublishPlan({ request, results, error, isLoading, retry }: Props) {
  const text = useText();
  const errorText = useErrorText();

  if (error !== undefined && !isLoading) {
    return (
      <Warning
        title={text('request-page.publish.impossible')}
        action={
          <Button variant="secondary" size="S" onClick={retry}>
            {text('shared.retry')}
          </Button>
        }
      >
        {errorText(error)}
      </Warning>
    );
  }
  if (results === undefined) {
    return (
      <Flex justifyContent="center" padding={6}>
        <Loader>{text('request-page.publish.planning')}</Loader>
      </Flex>
    );
  }

  const changes = new Map(request.changes.map((change) => [change.id, change]));

  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Typography>{text(`request-page.publish.intro.${request.mergeTarget}`)}</Typography>
      <Flex tag="ul" direction="column" alignItems="stretch" gap={2}>
        {results.map(({ change: id, action }) => {
          const change = changes.get(id);
          if (change === undefined) return null;

          return (
            <Box tag="li" key={id} background="neutral100" hasRadius padding={3}>
              <Flex gap={3} wrap="wrap">
                <ChangeTypeBadge type={change.type} />
                <Typography fontWeight="semiBold" style={{ overflowWrap: 'anywhere' }}>
                  {change.label}
                </Typography>
                <Typography variant="pi" textColor="neutral600">
                  {change.locale === null
                    ? change.contentTypeLabel
                    : `${change.contentTypeLabel} · ${change.locale}`}
                </Typography>
              </Flex>
              <Box paddingTop={1}>
                <Typography textColor="neutral700">
                  {text(`request-page.publish.action.${action}`)}
                </Typography>
              </Box>
            </Box>
          );
        })}
      </Flex>
    </Flex>
  );
}
