import { Badge, Box, Flex, Typography } from '@strapi/design-system';
import { CheckCircle, CrossCircle, Message } from '@strapi/icons';
import type { StageResponse } from '../../../../contracts/workflows';
import { Markdown } from '../../shared/Markdown';
import { PersonName } from '../../shared/PersonName';
import { RelativeTime } from '../../shared/RelativeTime';
import { useText } from '../../shared/text';

interface Props {
  response: StageResponse;
  stageName: string;
}

const MARKS = {
  approved: { Icon: CheckCircle, fill: 'success600' },
  denied: { Icon: CrossCircle, fill: 'danger600' },
  comment: { Icon: Message, fill: 'neutral600' },
} as const;

/** Who answered what to which stage, with what they said; and whether it counts. */
export function ResponseEntry({ response, stageName }: Props) {
  const text = useText();
  const { Icon, fill } = MARKS[response.state];

  return (
    <Box tag="li">
      <Flex gap={2} wrap="wrap" minWidth={0}>
        <PersonName person={response.user} />
        <Flex gap={1}>
          <Icon fill={fill} aria-hidden />
          <Typography fontWeight="semiBold">{text(`approvals.response.${response.state}`)}</Typography>
        </Flex>
        <Typography textColor="neutral600" style={{ overflowWrap: 'anywhere' }}>
          {text('approvals.response.at', { stage: stageName })}
        </Typography>
        <Typography variant="pi" textColor="neutral600">
          <RelativeTime date={response.createdAt} />
        </Typography>
        {!response.counts && response.state !== 'comment' && (
          <Badge variant="warning" size="S">
            {text('approvals.response.void')}
          </Badge>
        )}
      </Flex>
      {response.comments !== null && response.comments !== '' && (
        <Box background="neutral100" hasRadius padding={3} marginTop={2}>
          <Markdown source={response.comments} />
        </Box>
      )}
    </Box>
  );
}
