import { Flex, Link, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import type { ChangeRequest } from '../../../../contracts/requests';
import { StateBadge } from '../../approvals/StateBadge';
import { Panel } from '../../shared/Panel';
import { requestPath } from '../../shared/paths';
import { useText } from '../../shared/text';
import { currentWorkflows } from './attempts';
import { ProgressLine } from './ProgressLine';

/** How far the approval of each change is, on the overview; not there where nothing needs one. */
export function ApprovalProgress({ request }: { request: ChangeRequest }) {
  const text = useText();
  const workflows = currentWorkflows(request);
  if (workflows.length === 0) return null;

  return (
    <Panel
      title={text('approvals.panel.progress')}
      action={
        <Link tag={NavLink} to={requestPath(request.id, 'approval')}>
          {text('approvals.panel.open')}
        </Link>
      }
    >
      <Flex direction="column" alignItems="stretch" gap={6}>
        {workflows.map((workflow) => (
          <Flex key={workflow.id} direction="column" alignItems="stretch" gap={4}>
            <Flex gap={3} wrap="wrap">
              <Typography style={{ overflowWrap: 'anywhere' }}>
                <strong>{workflow.definition.name}</strong>
                {request.changes.length > 1 && ` · ${workflow.objectLabel}`}
              </Typography>
              <StateBadge state={workflow.state} />
            </Flex>
            <ProgressLine stages={workflow.stages} />
          </Flex>
        ))}
      </Flex>
    </Panel>
  );
}
