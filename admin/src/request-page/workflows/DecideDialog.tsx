import { useState } from 'react';
import type { ChangeRequest } from '../../../../contracts/requests';
import { DecisionDialog } from '../../approvals/DecisionDialog';
import { useMe } from '../../shared/use-me';
import { currentWorkflows, decidable, withWorkflow } from './attempts';

interface Props {
  request: ChangeRequest;
  onClose: () => void;
}

/** Answers the one stage of the request that waits for the person looking. */
export function DecideDialog({ request, onClose }: Props) {
  const me = useMe();
  const [[stage]] = useState(() => decidable(request, me?.id));
  if (stage === undefined) return null;
  const latest = currentWorkflows(request)
    .flatMap((workflow) => workflow.stages.map((one) => withWorkflow(one, workflow)))
    .find(({ id }) => id === stage.id);

  return (
    <DecisionDialog
      stage={latest ?? stage}
      initial="approve"
      isGone={latest === undefined}
      onClose={onClose}
    />
  );
}
