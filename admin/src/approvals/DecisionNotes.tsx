import { Box, Button, Flex, Link, Typography } from '@strapi/design-system';
import { useHref } from 'react-router-dom';
import type { ListedStage } from '../../../contracts/workflows';
import { changePath } from '../shared/paths';
import { useSaid } from '../shared/server-text';
import { useText } from '../shared/text';
import { useMe } from '../shared/use-me';
import { Warning } from '../shared/Warning';
import { hasApproved, type Verb } from './deciding';

interface Props {
  stage: ListedStage;
  verb: Verb;
  isGone: boolean;
  isStale: boolean;
  /** Newer content was looked at. */
  onSeen: () => void;
}

/** Leads to the comparison in a window of its own: what was entered here stays. */
function ChangeLink({ workflow }: Pick<ListedStage, 'workflow'>) {
  const text = useText();
  const href = useHref(changePath(workflow.request.id, workflow.change));

  return (
    <Link href={href} isExternal>
      {text('approvals.decide.look')}
    </Link>
  );
}

/** What to know before one answers: what it is about, what is missing, and what a denial does. */
export function DecisionNotes({ stage, verb, isGone, isStale, onSeen }: Props) {
  const text = useText();
  const said = useSaid();
  const me = useMe();
  const { workflow } = stage;
  const permit = verb === 'comment' ? stage.viewer.comment : stage.viewer.decide;

  if (isGone) {
    return <Warning title={text('approvals.gone.title')}>{text('approvals.gone.message')}</Warning>;
  }
  return (
    <>
      <Flex
        background="neutral100"
        hasRadius
        padding={4}
        direction="column"
        alignItems="flex-start"
        gap={1}
        style={{ overflowWrap: 'anywhere' }}
      >
        <Typography fontWeight="bold">{workflow.objectLabel}</Typography>
        <Typography variant="pi" textColor="neutral600">
          {[
            text(`approvals.change.${workflow.changeType}`),
            workflow.definition.name,
            text('approvals.needed', { count: stage.actionsNeeded }),
          ].join(' · ')}
        </Typography>
        <Box paddingTop={1}>
          <ChangeLink workflow={workflow} />
        </Box>
      </Flex>
      {!permit.allowed && (
        <Warning title={text(`approvals.refused.${verb}`)}>{said(permit.text, permit.reason ?? '')}</Warning>
      )}
      {verb !== 'comment' && hasApproved(stage, me?.id) && (
        <Typography textColor="neutral600">{text('approvals.again')}</Typography>
      )}
      {isStale && verb !== 'comment' && (
        <Warning
          title={text('approvals.changed.title')}
          action={
            <Button variant="secondary" size="S" onClick={onSeen}>
              {text('approvals.changed.seen')}
            </Button>
          }
        >
          {text('approvals.changed.message')}
        </Warning>
      )}
      {verb === 'deny' && (
        <Warning title={text('approvals.denial.title')}>
          {stage.denialMessage === null || stage.denialMessage === ''
            ? text('approvals.denial.message')
            : text('approvals.denial.message.shown', { message: stage.denialMessage })}
        </Warning>
      )}
    </>
  );
}
