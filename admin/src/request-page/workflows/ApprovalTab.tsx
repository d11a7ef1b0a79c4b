import { Accordion, Box, Flex, Typography } from '@strapi/design-system';
import { Navigate } from 'react-router-dom';
import type { ChangeRequest } from '../../../../contracts/requests';
import type { Workflow } from '../../../../contracts/workflows';
import { requestPath } from '../../shared/paths';
import { useText } from '../../shared/text';
import { attemptsOf } from './attempts';
import { WorkflowPanels } from './WorkflowPanels';

/** How it went before, folded away. */
function EarlierAttempts({ workflows }: { workflows: Workflow[] }) {
  const text = useText();
  if (workflows.length === 0) return null;

  return (
    <Accordion.Root>
      {workflows.map((workflow) => (
        <Accordion.Item key={workflow.id} value={workflow.id}>
          <Accordion.Header>
            <Accordion.Trigger>
              {text('approvals.attempt.earlier', {
                number: workflow.attempt,
                name: workflow.definition.name,
                state: text(`approvals.state.${workflow.state}`),
              })}
            </Accordion.Trigger>
          </Accordion.Header>
          <Accordion.Content>
            <Box padding={{ initial: 2, medium: 4 }} background="neutral100">
              <WorkflowPanels workflow={workflow} isOver />
            </Box>
          </Accordion.Content>
        </Accordion.Item>
      ))}
    </Accordion.Root>
  );
}

/** The approval workflow of each change. */
export function ApprovalTab({ request }: { request: ChangeRequest }) {
  const attempts = attemptsOf(request);
  if (attempts.length === 0) return <Navigate to={requestPath(request.id)} replace />;

  return (
    <Flex direction="column" alignItems="stretch" gap={8}>
      {attempts.map(({ current, earlier }) => (
        <Flex
          key={current.change}
          tag="section"
          aria-label={current.objectLabel}
          direction="column"
          alignItems="stretch"
          gap={4}
        >
          {attempts.length > 1 && (
            <Typography tag="h2" variant="beta" style={{ overflowWrap: 'anywhere' }}>
              {current.objectLabel}
            </Typography>
          )}
          <WorkflowPanels workflow={current} />
          <EarlierAttempts workflows={earlier} />
        </Flex>
      ))}
    </Flex>
  );
}
