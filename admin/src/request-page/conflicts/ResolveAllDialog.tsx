import type { ChangeRequest } from '../../../../contracts/requests';
import { useResolveAllMutation } from '../../api';
import { ConfirmAction } from '../../shared/ConfirmAction';
import { useText } from '../../shared/text';
import { useRun } from '../../shared/use-run';
import { countValidApprovals } from '../../shared/valid-approvals';

interface Props {
  request: ChangeRequest;
  /** One answer for every conflict of every change; null while nobody asks. */
  choice: 'request' | 'published' | null;
  onClose: () => void;
}

/** Asks before all conflicts of a request are resolved the same way. */
export function ResolveAllDialog({ request, choice, onClose }: Props) {
  const text = useText();
  const run = useRun();
  const [resolveAll] = useResolveAllMutation();
  const shown = choice ?? 'request';
  const approvals = countValidApprovals(request);
  const message = text(`request-page.conflicts.all.${shown}.message`, { count: request.conflicts });

  return (
    <ConfirmAction
      open={choice !== null}
      onClose={onClose}
      title={text(`request-page.conflicts.all.${shown}.title`)}
      message={
        approvals === 0
          ? message
          : `${message} ${text('request-page.conflicts.approvals', { count: approvals })}`
      }
      confirm={text(`request-page.conflicts.all.${shown}`)}
      onConfirm={() =>
        run(
          resolveAll({ id: request.id, body: { choice: shown } }),
          text('request-page.conflicts.resolved', { count: request.conflicts }),
        )
      }
    />
  );
}
