import { Box, Flex, Typography } from '@strapi/design-system';
import { CrossCircle } from '@strapi/icons';
import { useErrorText } from '../shared/server-text';
import { useText } from '../shared/text';
import type { Failed } from './bulk';

interface Props {
  failed: Failed[];
  /** How many were approved. */
  approved: number;
}

/** Which of several approvals were refused, and why. */
export function FailedApprovals({ failed, approved }: Props) {
  const text = useText();
  const errorText = useErrorText();

  return (
    <Flex role="alert" direction="column" alignItems="stretch" gap={4}>
      <Typography fontWeight="bold">
        {text('approvals.bulk.failed', { approved, failed: failed.length })}
      </Typography>
      <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
        {failed.map(({ stage, error }) => (
          <Flex
            key={stage.id}
            tag="li"
            gap={3}
            alignItems="flex-start"
            background="neutral100"
            hasRadius
            padding={3}
          >
            <Box shrink={0} paddingTop="2px">
              <CrossCircle fill="danger600" aria-hidden />
            </Box>
            <Box minWidth={0} style={{ overflowWrap: 'anywhere' }}>
              <Typography tag="p">
                <strong>{stage.workflow.objectLabel}</strong> {`· ${stage.name}`}
              </Typography>
              <Typography tag="p" textColor="neutral600">
                {errorText(error)}
              </Typography>
            </Box>
          </Flex>
        ))}
      </Flex>
    </Flex>
  );
}
