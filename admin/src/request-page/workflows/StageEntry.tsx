import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { Stage } from '../../../../contracts/workflows';
import { hasApproved, type Verb } from '../../approvals/deciding';
import { Needed } from '../../approvals/Needed';
import { StateBadge } from '../../approvals/StateBadge';
import { useSaid } from '../../shared/server-text';
import { useText } from '../../shared/text';
import { useMe } from '../../shared/use-me';
import { StageMark } from './StageMark';

interface Props {
  stage: Stage;
  place: number;
  /** Left out where nothing can be answered any more. */
  onAnswer?: (verb: Verb) => void;
}

const ANSWERS = [
  { verb: 'approve', variant: 'success-light' },
  { verb: 'deny', variant: 'danger-light' },
  { verb: 'comment', variant: 'tertiary' },
] as const;

/** One stage: whose it is, what is missing, and for the active one what can be answered, or why it cannot. */
export function StageEntry({ stage, place, onAnswer }: Props) {
  const text = useText();
  const said = useSaid();
  const { formatDate } = useIntl();
  const me = useMe();
  const isApproved = hasApproved(stage, me?.id);
  const { decide, comment } = stage.viewer;
  const permits = { approve: decide, deny: decide, comment };
  const refused = decide.allowed ? undefined : said(decide.text, decide.reason ?? '');
  const reasonId = `stage-${stage.id}-reason`;

  return (
    <Flex tag="li" gap={3} alignItems="flex-start" aria-current={stage.active ? 'step' : undefined}>
      <StageMark {...stage} place={place} />
      <Flex direction="column" alignItems="stretch" gap={3} flex="1" minWidth={0}>
        <Flex gap={3} wrap="wrap" justifyContent="space-between" alignItems="flex-start">
          <Box minWidth={0} style={{ overflowWrap: 'anywhere' }}>
            <Typography tag="h4" fontWeight="bold">
              {stage.name}
            </Typography>
            <Typography tag="p" variant="pi" textColor="neutral600">
              {stage.approverGroup.id === null
                ? text('approvals.group.gone', { name: stage.approverGroup.name })
                : text('approvals.group', { name: stage.approverGroup.name, count: stage.minApprovers })}
            </Typography>
          </Box>
          <StateBadge state={stage.state} />
        </Flex>
        {stage.state === 'pending' && (stage.active || stage.impossible) && <Needed {...stage} />}
        {stage.decisionDate !== null && (
          <Typography variant="pi" textColor="neutral600">
            {text('approvals.decided-on', {
              date: formatDate(stage.decisionDate, { dateStyle: 'long', timeStyle: 'short' }),
            })}
          </Typography>
        )}
        {stage.active && onAnswer !== undefined && (
          <>
            <Flex gap={2} wrap="wrap">
              {ANSWERS.filter(({ verb }) => verb !== 'approve' || !isApproved).map(({ verb, variant }) => (
                <Button
                  key={verb}
                  size="S"
                  variant={variant}
                  disabled={!permits[verb].allowed}
                  aria-describedby={permits[verb].allowed || refused === undefined ? undefined : reasonId}
                  onClick={() => onAnswer(verb)}
                >
                  {text(`approvals.verb.${verb}`)}
                </Button>
              ))}
            </Flex>
            {isApproved && (
              <Typography variant="pi" textColor="neutral600">
                {text('approvals.approved')}
              </Typography>
            )}
            {refused !== undefined && refused !== '' && (
              <Typography id={reasonId} variant="pi" textColor="neutral600">
                {refused}
              </Typography>
            )}
          </>
        )}
      </Flex>
    </Flex>
  );
}
