import { Button, Modal } from '@strapi/design-system';
import type { ChangeRequest } from '../../../../contracts/requests';
import { usePreviewRefreshQuery, useRefreshMutation, type RefreshTarget } from '../../api';
import { FocusReturn } from '../../shared/FocusReturn';
import { useText } from '../../shared/text';
import { useRun } from '../../shared/use-run';
import { RefreshEffects } from './RefreshEffects';

interface Props {
  request: ChangeRequest;
  /** Refreshes only this change. */
  change?: string;
  open: boolean;
  onClose: () => void;
}

/** Says what refreshing will do, change by change (a dry run), before it does. */
export function RefreshDialog({ request, change, open, onClose }: Props) {
  const text = useText();
  const run = useRun();
  const target: RefreshTarget = change === undefined ? { request: request.id } : { change };
  const [refresh, { isLoading }] = useRefreshMutation();
  const {
    currentData: preview,
    error,
    isFetching,
    refetch,
  } = usePreviewRefreshQuery(target, { skip: !open, refetchOnMountOrArgChange: true });
  const conflicts = preview?.effects.reduce((sum, effect) => sum + effect.conflicts, 0) ?? 0;
  const moves = preview?.effects.some((effect) => effect.moves) ?? false;
  const isReady = preview !== undefined && error === undefined && !isFetching && conflicts === 0 && moves;

  const confirm = async () => {
    const done = await run(refresh(target), text('request-page.refreshed'));
    if (done !== undefined) onClose();
  };

  return (
    <Modal.Root open={open} onOpenChange={(isOpen) => !isOpen && !isLoading && onClose()}>
      <Modal.Content>
        <FocusReturn />
        <Modal.Header closeLabel={text('shared.close')}>
          <Modal.Title>{text('request-page.refresh.title')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <RefreshEffects
            request={request}
            preview={preview}
            error={error}
            isLoading={isFetching}
            retry={refetch}
            onLeave={onClose}
          />
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onClose} disabled={isLoading}>
            {text('shared.cancel')}
          </Button>
          <Button onClick={() => void confirm()} loading={isLoading} disabled={!isReady}>
            {text('request-page.refresh.confirm')}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}
