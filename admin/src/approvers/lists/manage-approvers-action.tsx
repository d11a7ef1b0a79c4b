import { useMemo } from 'react';
import type { DocumentActionComponent, DocumentActionProps } from '@strapi/content-manager/strapi-admin';
import { User } from '@strapi/icons';
import { useRBAC } from '@strapi/strapi/admin';
import { FocusKeeper } from '../../content-manager/dialog/FocusKeeper';
import { PERMISSIONS } from '../../permissions';
import { useText } from '../../shared/text';
import { ApproverListForm } from './ApproverListForm';

const POSITION: NonNullable<DocumentActionComponent['position']> = ['header'];

/** "Manage approvers" in the menu of the edit view, for people with `manage`: the list of this one entry. */
export const useManageApproversAction: DocumentActionComponent = ({
  document,
  model,
}: DocumentActionProps) => {
  const text = useText();
  const { allowedActions } = useRBAC(PERMISSIONS.manage);
  const documentId = document?.documentId;
  const content = useMemo(() => {
    if (documentId === undefined) return null;
    const owner = { contentType: model, documentId };
    return function Content({ onClose }: { onClose: () => void }) {
      return (
        <FocusKeeper>
          <ApproverListForm owner={owner} onClose={onClose} />
        </FocusKeeper>
      );
    };
  }, [documentId, model]);

  if (content === null || !allowedActions.canManage) return null;
  return {
    label: text('approvers.list.entry.manage'),
    icon: <User />,
    position: POSITION,
    dialog: { type: 'modal', title: text('approvers.list.entry.manage'), content },
  };
};
useManageApproversAction.position = POSITION;
