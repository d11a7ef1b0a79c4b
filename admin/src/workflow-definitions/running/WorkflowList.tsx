import { Box, Flex, Link, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import type { Workflow } from '../../../../contracts/workflows';
import { activeStageOf } from '../../approvals/active-stage';
import { StateBadge } from '../../approvals/StateBadge';
import { accountName } from '../../shared/account-name';
import { requestPath } from '../../shared/paths';
import { RelativeTime } from '../../shared/RelativeTime';
import { useText } from '../../shared/text';

/** Workflows with a link each to the change request in which they are decided. */
export function WorkflowList({ workflows }: { workflows: Workflow[] }) {
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={0}>
      {workflows.map((workflow) => (
        <WorkflowLine key={workflow.id} workflow={workflow} />
      ))}
    </Flex>
  );
}

function WorkflowLine({ workflow }: { workflow: Workflow }) {
  const text = useText();
  const { request, objectLabel, state, user, createdAt } = workflow;
  const activeStage = activeStageOf(workflow);

  return (
    <Box tag="li" paddingTop={3} paddingBottom={3} borderColor="neutral150" borderWidth="1px 0 0">
      <Flex justifyContent="space-between" alignItems="flex-start" gap={4} wrap="wrap">
        <Flex direction="column" alignItems="flex-start" gap={1} minWidth={0}>
          <Link tag={NavLink} to={requestPath(request.id)}>
            {text('workflow-definitions.running.request', { number: request.number, title: request.title })}
          </Link>
          <Typography variant="pi" textColor="neutral600">
            {text('workflow-definitions.running.about', {
              label: objectLabel,
              name: accountName(user, text),
            })}
            {', '}
            <RelativeTime date={createdAt} />
            {activeStage !== undefined &&
              `, ${text('workflow-definitions.running.stage', { stage: activeStage.name })}`}
          </Typography>
        </Flex>
        <StateBadge state={state} />
      </Flex>
    </Box>
  );
}
