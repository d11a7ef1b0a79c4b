import { useState } from 'react';
import { Flex, IconButton, Link, LinkButton, Typography } from '@strapi/design-system';
import { ArrowClockwise, ChevronDown, ChevronUp, ExternalLink, Pencil, Trash } from '@strapi/icons';
import { NavLink } from 'react-router-dom';
import { isOpen as isOpenStatus } from '../../../../core/status/status';
import type { Change } from '../../../../contracts/changes';
import type { ChangeRequest } from '../../../../contracts/requests';
import { useRemoveChangeMutation } from '../../api';
import { editProposalLink } from '../../content-manager/edit-link';
import { ConfirmAction } from '../../shared/ConfirmAction';
import { ConflictBadges } from '../../shared/ConflictBadges';
import { conflictsPath, documentPath } from '../../shared/paths';
import { useText } from '../../shared/text';
import { useRun } from '../../shared/use-run';
import { RefreshDialog } from '../refresh/RefreshDialog';
import { ChangeTypeBadge } from './ChangeTypeBadge';

interface Props {
  request: ChangeRequest;
  change: Change;
  isOpen: boolean;
  onToggle: () => void;
}

const carriesProposal = ({ type }: Change) => type === 'creation' || type === 'edition';

/** What a change is about, and what can be done with it. */
export function ChangeHeader({ request, change, isOpen, onToggle }: Props) {
  const text = useText();
  const run = useRun();
  const [isRemoving, setIsRemoving] = useState(false);
  const [isRefreshing, setIsRefreshing] = useState(false);
  const [remove] = useRemoveChangeMutation();
  const document = documentPath(change);
  const editable = request.viewer.edit.allowed && isOpenStatus(request.status);
  const mayMove = change.outdated || change.type === 'no_change';
  const labels = { label: change.label };

  return (
    <Flex
      gap={3}
      wrap="wrap"
      justifyContent="space-between"
      padding={{ initial: 4, medium: 6 }}
      paddingTop={4}
      paddingBottom={4}
    >
      <Flex direction="column" alignItems="flex-start" gap={1} minWidth={0} flex="1 1 24rem">
        <Flex gap={2} wrap="wrap">
          <ChangeTypeBadge type={change.type} />
          <Typography tag="h3" variant="delta" style={{ overflowWrap: 'anywhere' }}>
            {change.label}
          </Typography>
          <ConflictBadges conflicts={change.conflicts} outdated={change.outdated} />
        </Flex>
        <Flex gap={3} wrap="wrap">
          <Typography variant="pi" textColor="neutral600">
            {change.locale === null
              ? change.contentTypeLabel
              : `${change.contentTypeLabel} · ${change.locale}`}
          </Typography>
          {document !== null && (
            <Link tag={NavLink} to={document} startIcon={<ExternalLink />}>
              {text('request-page.change.open')}
            </Link>
          )}
          {editable && carriesProposal(change) && (
            <Link tag={NavLink} to={editProposalLink(change)} startIcon={<Pencil />}>
              {text('request-page.change.edit')}
            </Link>
          )}
        </Flex>
      </Flex>
      <Flex gap={1}>
        {editable && change.conflicts > 0 && (
          <LinkButton
            tag={NavLink}
            to={conflictsPath(request.id, change.id)}
            size="S"
            aria-label={text('request-page.conflicts.resolve.of', labels)}
          >
            {text('request-page.conflicts.resolve')}
          </LinkButton>
        )}
        {editable && mayMove && request.viewer.refresh.allowed && (
          <IconButton
            label={text('request-page.change.refresh', labels)}
            onClick={() => setIsRefreshing(true)}
          >
            <ArrowClockwise />
          </IconButton>
        )}
        {editable && request.changes.length > 1 && (
          <IconButton label={text('request-page.change.remove', labels)} onClick={() => setIsRemoving(true)}>
            <Trash />
          </IconButton>
        )}
        <IconButton
          label={text(`request-page.change.${isOpen ? 'fold' : 'unfold'}`, labels)}
          aria-expanded={isOpen}
          onClick={onToggle}
        >
          {isOpen ? <ChevronUp /> : <ChevronDown />}
        </IconButton>
      </Flex>
      <ConfirmAction
        open={isRemoving}
        onClose={() => setIsRemoving(false)}
        title={text('request-page.change.remove.title')}
        message={text('request-page.change.remove.message', labels)}
        confirm={text('request-page.change.remove.confirm')}
        onConfirm={() => run(remove(change.id), text('request-page.change.removed'))}
      />
      <RefreshDialog
        request={request}
        change={change.id}
        open={isRefreshing}
        onClose={() => setIsRefreshing(false)}
      />
    </Flex>
  );
}
