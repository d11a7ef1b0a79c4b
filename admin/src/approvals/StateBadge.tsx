import { Status, Typography, type StatusVariant } from '@strapi/design-system';
import type { WorkflowState } from '../../../contracts/workflows';
import { useText } from '../shared/text';

const VARIANTS: Record<WorkflowState, StatusVariant> = {
  pending: 'primary',
  approved: 'success',
  denied: 'danger',
  canceled: 'neutral',
};

/** The state of a workflow or of a stage in words and colour. */
export function StateBadge({ state }: { state: WorkflowState }) {
  const text = useText();

  return (
    <Status variant={VARIANTS[state]} size="S" width="fit-content">
      <Typography tag="span" variant="omega" fontWeight="bold">
        {text(`approvals.state.${state}`)}
      </Typography>
    </Status>
  );
}
