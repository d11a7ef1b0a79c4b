import { Button, Modal } from '@strapi/design-system';
import type { ChangeRequest } from '../../../../contracts/requests';
import { useMergeMutation, usePlanMergeQuery } from '../../api';
import { FocusReturn } from '../../shared/FocusReturn';
import { useText } from '../../shared/text';
import { useRun } from '../../shared/use-run';
import { PublishPlan } from './PublishPlan';

interface Props {
  request: ChangeRequest;
  open: boolean;
  onClose: () => void;
}

/** Says what publishing will do, change by change (a dry run), before anything goes live. */
export function PublishDialog({ request, open, onClose }: Props) {
  const text = useText();
  const run = useRun();
  const [merge, { isLoading }] = useMergeMutation();
  const plan = usePlanMergeQuery(request.id, { skip: !open, refetchOnMountOrArgChange: true });
  const isReady = plan.data !== undefined && !plan.isFetching && plan.error === undefined;

  const publish = async () => {
    // The digest that the plan was made for: newer content is refused instead of published unseen.
    const done = await run(
      merge({ request: request.id, digest: plan.data?.request.digest ?? request.digest }),
      text('request-page.publish.done', { count: request.changes.length }),
    );
    if (done !== undefined) onClose();
  };

  return (
    <Modal.Root open={open} onOpenChange={(isOpen) => !isOpen && !isLoading && onClose()}>
      <Modal.Content>
        <FocusReturn />
        <Modal.Header closeLabel={text('shared.close')}>
          <Modal.Title>{text('request-page.publish.title', { count: request.changes.length })}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <PublishPlan
            request={request}
            results={plan.data?.results}
            error={plan.error}
            isLoading={plan.isFetching}
            retry={plan.refetch}
          />
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onClose} disabled={isLoading}>
            {text('shared.cancel')}
          </Button>
          <Button onClick={publish} loading={isLoading} disabled={!isReady}>
            {text('request-page.primary.publish')}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}
