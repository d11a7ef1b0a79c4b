import { Flex, Link, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { NavLink } from 'react-router-dom';
import type { Workflow } from '../../../../contracts/workflows';
import { StateBadge } from '../../approvals/StateBadge';
import { Fact } from '../../shared/Fact';
import { changePath } from '../../shared/paths';
import { PersonName } from '../../shared/PersonName';
import { useSaid } from '../../shared/server-text';
import { useText } from '../../shared/text';

/** Which workflow it is, why this one, what it is about and how it stands. */
export function WorkflowFacts({ workflow }: { workflow: Workflow }) {
  const text = useText();
  const said = useSaid();
  const { formatDate } = useIntl();
  const { definition, request, change, decisionDate } = workflow;

  return (
    <Flex tag="dl" direction="column" alignItems="stretch" gap={4}>
      <Fact label={text('approvals.fact.definition')}>
        <Typography style={{ overflowWrap: 'anywhere' }}>
          {definition.id === null
            ? text('approvals.definition.gone', { name: definition.name })
            : definition.name}
        </Typography>
      </Fact>
      <Fact label={text('approvals.fact.why')}>
        <Typography style={{ overflowWrap: 'anywhere' }}>{said(workflow.whyText, workflow.why)}</Typography>
      </Fact>
      <Fact label={text('approvals.fact.object')}>
        <Link tag={NavLink} to={changePath(request.id, change)}>
          {workflow.objectLabel}
        </Link>
        <Typography tag="p" variant="pi" textColor="neutral600">
          {text(`approvals.change.${workflow.changeType}`)}
        </Typography>
      </Fact>
      <Fact label={text('approvals.fact.state')}>
        <StateBadge state={workflow.state} />
      </Fact>
      <Fact label={text('approvals.fact.decided')}>
        <Typography>
          {decisionDate === null
            ? text('approvals.undecided')
            : formatDate(decisionDate, { dateStyle: 'long', timeStyle: 'short' })}
        </Typography>
      </Fact>
      <Fact label={text('approvals.fact.user')}>
        <PersonName person={workflow.user} />
      </Fact>
      {workflow.attempt > 1 && (
        <Fact label={text('approvals.fact.attempt')}>
          <Typography>{text('approvals.attempt.number', { number: workflow.attempt })}</Typography>
        </Fact>
      )}
    </Flex>
  );
}
