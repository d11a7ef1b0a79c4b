import { Menu, IconButton } from '@strapi/design-system';
import {
  ArrowClockwise,
  ArrowLeft,
  CheckCircle,
  Cross,
  Scissors,
  Link,
  More,
  Pencil,
  Trash,
} from '@strapi/icons';
import { useClipboard, useNotification } from '@strapi/strapi/admin';
import { isOpen } from '../../../../core/status/status';
import type { ChangeRequest } from '../../../../contracts/requests';
import { useText } from '../../shared/text';
import type { PrimaryAction } from './primary-action';

export type MenuAction =
  | 'convert_to_draft'
  | 'reopen_as_draft'
  | 'refresh'
  | 'split'
  | 'review'
  | 'revert'
  | 'close'
  | 'delete';

interface Props {
  request: ChangeRequest;
  /** What the button beside the menu does: the menu does not offer it again. */
  primary: PrimaryAction | null;
  mayManage: boolean;
  onSelect: (action: MenuAction) => void;
}

interface Entry {
  action: MenuAction;
  icon: React.ReactNode;
  danger?: boolean;
}

/** Steps of a request besides the main one; only those that the person may take. */
function entriesFor({ request, primary, mayManage }: Omit<Props, 'onSelect'>): Entry[] {
  const { status, viewer } = request;
  const mayMove = request.outdated || request.changes.some(({ type }) => type === 'no_change');
  const entries: (Entry | false)[] = [
    isOpen(status) &&
      primary !== 'review' &&
      viewer.review.allowed && { action: 'review', icon: <CheckCircle /> },
    mayMove && viewer.refresh.allowed && { action: 'refresh', icon: <ArrowClockwise /> },
    viewer.split.allowed && { action: 'split', icon: <Scissors /> },
    (status === 'ready_for_review' || status === 'ready_for_merging') &&
      viewer.close.allowed && { action: 'convert_to_draft', icon: <Pencil /> },
    (status === 'closed' || status === 'stale') &&
      viewer.reopen.allowed && { action: 'reopen_as_draft', icon: <Pencil /> },
    status === 'merged' && viewer.revert.allowed && { action: 'revert', icon: <ArrowLeft /> },
    isOpen(status) && viewer.close.allowed && { action: 'close', icon: <Cross />, danger: true },
    mayManage && status !== 'merged' && { action: 'delete', icon: <Trash />, danger: true },
  ];

  return entries.filter((entry) => entry !== false);
}

export function MoreMenu({ onSelect, ...shown }: Props) {
  const text = useText();
  const { copy } = useClipboard();
  const { toggleNotification } = useNotification();

  const copyLink = async () => {
    const copied = await copy(window.location.href);
    toggleNotification(
      copied
        ? { type: 'success', message: text('request-page.menu.link-copied') }
        : { type: 'warning', message: text('request-page.menu.link-not-copied') },
    );
  };

  return (
    <Menu.Root>
      <Menu.Trigger
        tag={IconButton}
        icon={<More />}
        label={text('request-page.menu')}
        size="M"
        variant="tertiary"
        endIcon={null}
      />
      <Menu.Content popoverPlacement="bottom-end">
        <Menu.Item startIcon={<Link />} onSelect={() => void copyLink()}>
          {text('request-page.menu.copy_link')}
        </Menu.Item>
        {entriesFor(shown).map(({ action, icon, danger }) => (
          <Menu.Item
            key={action}
            startIcon={icon}
            variant={danger ? 'danger' : 'default'}
            onSelect={() => onSelect(action)}
          >
            {text(`request-page.menu.${action}`)}
          </Menu.Item>
        ))}
      </Menu.Content>
    </Menu.Root>
  );
}
