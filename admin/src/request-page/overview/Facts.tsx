import { useState } from 'react';
import { Flex, IconButton, Link, Typography } from '@strapi/design-system';
import { Pencil } from '@strapi/icons';
import { useIntl } from 'react-intl';
import { NavLink } from 'react-router-dom';
import { isOpen } from '../../../../core/status/status';
import type { Person } from '../../../../contracts/people';
import type { ChangeRequest } from '../../../../contracts/requests';
import { Fact } from '../../shared/Fact';
import { PlanPanel } from '../../planning/PlanPanel';
import { Panel } from '../../shared/Panel';
import { requestPath } from '../../shared/paths';
import { PersonName } from '../../shared/PersonName';
import { useText } from '../../shared/text';
import { ApproversDialog } from './ApproversDialog';
import { ApproversFact } from './ApproversFact';
import { CollaboratorsDialog } from './CollaboratorsDialog';
import { DetailsDialog } from './DetailsDialog';

const People = ({ people }: { people: Person[] }) => (
  <Flex tag="ul" direction="column" alignItems="stretch" gap={1}>
    {people.map((person) => (
      <li key={`${person.id} ${person.name}`}>
        <PersonName person={person} />
      </li>
    ))}
  </Flex>
);

type Editable = 'approvers' | 'collaborators' | 'details';

/** Who is concerned, where it will go, and when things happened. */
export function Facts({ request }: { request: ChangeRequest }) {
  const text = useText();
  const { formatDate } = useIntl();
  const [dialog, setDialog] = useState<Editable | null>(null);
  const { edit: editing, close: owning } = request.viewer;
  const permits = { details: editing, approvers: owning, collaborators: owning };
  const when = (date: string) => formatDate(date, { dateStyle: 'long', timeStyle: 'short' });
  const edit = (name: Editable) =>
    isOpen(request.status) &&
    permits[name].allowed && (
      <IconButton variant="ghost" label={text(`request-page.${name}.edit`)} onClick={() => setDialog(name)}>
        <Pencil />
      </IconButton>
    );

  return (
    <Flex direction="column" alignItems="stretch" gap={{ initial: 4, large: 6 }}>
      <Panel title={text('request-page.approvers')} action={edit('approvers')}>
        <ApproversFact approvers={request.approvers} />
      </Panel>
      {(request.collaborators.length > 0 || edit('collaborators')) && (
        <Panel title={text('request-page.details.collaborators')} action={edit('collaborators')}>
          {request.collaborators.length > 0 ? (
            <People people={request.collaborators} />
          ) : (
            <Typography textColor="neutral600">{text('request-page.collaborators.none')}</Typography>
          )}
        </Panel>
      )}
      <PlanPanel request={request} />
      <Panel title={text('request-page.details')} action={edit('details')}>
        <Flex tag="dl" direction="column" alignItems="stretch" gap={4}>
          <Fact label={text('request-page.details.authors')}>
            <People people={request.authors} />
          </Fact>
          <Fact label={text('request-page.details.target')}>
            <Typography>{text(`request-page.target.${request.mergeTarget}`)}</Typography>
          </Fact>
          <Fact label={text('request-page.details.location')}>
            <Typography style={{ overflowWrap: 'anywhere' }}>{request.location}</Typography>
          </Fact>
          <Fact label={text('request-page.details.created')}>
            <Typography>{when(request.createdAt)}</Typography>
          </Fact>
          <Fact label={text('request-page.details.activity')}>
            <Typography>{when(request.lastActivityAt)}</Typography>
          </Fact>
          {request.mergedAt !== null && (
            <Fact label={text('request-page.details.published')}>
              <Typography>{when(request.mergedAt)}</Typography>
              {request.mergedBy !== null && <PersonName person={request.mergedBy} />}
            </Fact>
          )}
          {request.splitFrom !== null && (
            <Fact label={text('request-page.details.split-from')}>
              <Link tag={NavLink} to={requestPath(request.splitFrom)}>
                {text('request-page.details.open-other')}
              </Link>
            </Fact>
          )}
          {request.revertOf !== null && (
            <Fact label={text('request-page.details.revert-of')}>
              <Link tag={NavLink} to={requestPath(request.revertOf)}>
                {text('request-page.details.open-other')}
              </Link>
            </Fact>
          )}
        </Flex>
      </Panel>
      {dialog === 'approvers' && <ApproversDialog request={request} onClose={() => setDialog(null)} />}
      {dialog === 'collaborators' && (
        <CollaboratorsDialog request={request} onClose={() => setDialog(null)} />
      )}
      {dialog === 'details' && <DetailsDialog request={request} onClose={() => setDialog(null)} />}
    </Flex>
  );
}
