import { useState } from 'react';
import { Button, Flex, Typography } from '@strapi/design-system';
import { useRBAC } from '@strapi/strapi/admin';
import { useNavigate } from 'react-router-dom';
import type { ChangeRequest, StatusInput } from '../../../../contracts/requests';
import { useDeleteRequestMutation, useRevertRequestMutation, useSetStatusMutation } from '../../api';
import { PERMISSIONS } from '../../permissions';
import { ConfirmAction } from '../../shared/ConfirmAction';
import { requestPath } from '../../shared/paths';
import { useSaid } from '../../shared/server-text';
import { useText } from '../../shared/text';
import { useMe } from '../../shared/use-me';
import { useRun } from '../../shared/use-run';
import { RefreshDialog } from '../refresh/RefreshDialog';
import { SplitDialog } from '../split/SplitDialog';
import { decidable } from '../workflows/attempts';
import { DecideDialog } from '../workflows/DecideDialog';
import { MoreMenu, type MenuAction } from './MoreMenu';
import { primaryActionOf, type PrimaryAction } from './primary-action';
import { PublishDialog } from './PublishDialog';
import { ReviewDialog } from './ReviewDialog';

interface Props {
  request: ChangeRequest;
  onDeleted: () => void;
}

type OpenDialog = 'decide' | 'review' | 'refresh' | 'split' | 'publish' | 'revert' | 'close' | 'delete';

/** The next step as a button, everything else in a menu, and the dialogs of both. */
export function Actions({ request, onDeleted }: Props) {
  const text = useText();
  const said = useSaid();
  const run = useRun();
  const [dialog, setDialog] = useState<OpenDialog | null>(null);
  const [setStatus, { isLoading }] = useSetStatusMutation();
  const [revert] = useRevertRequestMutation();
  const [remove] = useDeleteRequestMutation();
  const navigate = useNavigate();
  const { allowedActions } = useRBAC({ manage: PERMISSIONS.manage });
  const me = useMe();
  const primary = primaryActionOf(request, me?.id);
  const stages = decidable(request, me?.id);
  const closeDialog = () => setDialog(null);

  const moveTo = (status: StatusInput['status']) =>
    run(setStatus({ id: request.id, body: { status } }), text(`request-page.moved.${status}`));

  const takePrimary = (action: PrimaryAction) => {
    switch (action) {
      case 'mark_ready':
      case 'reopen':
        return void moveTo('ready_for_review');
      case 'review':
      case 'publish':
        return setDialog(action);
      case 'decide':
        // Which of several is for the tab to ask.
        return stages.length === 1 ? setDialog(action) : navigate(requestPath(request.id, 'approval'));
    }
  };

  const takeFromMenu = (action: MenuAction) => {
    switch (action) {
      case 'convert_to_draft':
      case 'reopen_as_draft':
        return void moveTo('draft');
      case 'refresh':
      case 'split':
      case 'review':
      case 'revert':
      case 'close':
      case 'delete':
        return setDialog(action);
    }
  };

  const revertRequest = async () => {
    const reverting = await run(revert(request.id), text('request-page.reverted'));
    if (reverting !== undefined) navigate(requestPath(reverting.id));
  };

  const deleteRequest = async () => {
    const gone = await run(remove(request.id), text('request-page.deleted'));
    if (gone !== undefined) onDeleted();
  };

  return (
    <Flex direction="column" alignItems="flex-end" gap={2} maxWidth="100%">
      <Flex gap={2}>
        {primary !== null && (
          <Button
            size="M"
            loading={isLoading}
            disabled={!primary.permit.allowed}
            aria-describedby={primary.permit.allowed ? undefined : 'primary-action-reason'}
            onClick={() => takePrimary(primary.action)}
          >
            {text(`request-page.primary.${primary.action}`)}
          </Button>
        )}
        <MoreMenu
          request={request}
          primary={primary?.action ?? null}
          mayManage={allowedActions.canManage}
          onSelect={takeFromMenu}
        />
      </Flex>
      {primary !== null && !primary.permit.allowed && primary.permit.reason !== undefined && (
        <Typography id="primary-action-reason" variant="pi" textColor="neutral600" maxWidth="36rem">
          {primary.deniedAt === undefined
            ? said(primary.permit.text, primary.permit.reason)
            : text('approvals.denied.publish', { stage: primary.deniedAt })}
        </Typography>
      )}
      {dialog === 'decide' && <DecideDialog request={request} onClose={closeDialog} />}
      <ReviewDialog request={request} open={dialog === 'review'} onClose={closeDialog} />
      <PublishDialog request={request} open={dialog === 'publish'} onClose={closeDialog} />
      <RefreshDialog request={request} open={dialog === 'refresh'} onClose={closeDialog} />
      <SplitDialog request={request} open={dialog === 'split'} onClose={closeDialog} />
      <ConfirmAction
        open={dialog === 'revert'}
        onClose={closeDialog}
        title={text('request-page.revert.title')}
        message={text('request-page.revert.message')}
        confirm={text('request-page.revert.confirm')}
        onConfirm={revertRequest}
      />
      <ConfirmAction
        open={dialog === 'close'}
        onClose={closeDialog}
        title={text('request-page.close.title')}
        message={text('request-page.close.message')}
        confirm={text('request-page.close.confirm')}
        onConfirm={() => moveTo('closed')}
      />
      <ConfirmAction
        open={dialog === 'delete'}
        onClose={closeDialog}
        title={text('request-page.delete.title')}
        message={text('request-page.delete.message')}
        confirm={text('request-page.delete.confirm')}
        onConfirm={deleteRequest}
      />
    </Flex>
  );
}
