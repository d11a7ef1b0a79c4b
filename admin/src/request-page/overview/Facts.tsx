import { useState } from 'react';
import { Box, Flex, IconButton, Link, Typography } from '@strapi/design-system';
import { Pencil } from '@strapi/icons';
import { useIntl } from 'react-intl';
import { NavLink } from 'react-router-dom';
import { isOpen } from '../../../../core/status/status';
import type { Person } from '../../../../contracts/people';
import type { ChangeRequest } from '../../../../contracts/requests';
import { Panel } from '../../shared/Panel';
import { requestPath } from '../../shared/paths';
import { PersonName } from '../../shared/PersonName';
import { useText } from '../../shared/text';
import { ApproversDialog } from './ApproversDialog';
import { DetailsDialog } from './DetailsDialog';

const Fact = ({ label, children }: { label: string; children: React.ReactNode }) => (
  <Box>
    <Typography tag="dt" variant="sigma" textColor="neutral600">
      {label}
    </Typography>
    <Box tag="dd" paddingTop={1}>
      {children}
    </Box>
  </Box>
);

const People = ({ people }: { people: Person[] }) => (
  <Flex tag="ul" direction="column" alignItems="stretch" gap={1}>
    {people.map((person) => (
      <li key={`${person.id} ${person.name}`}>
        <PersonName person={person} />
      </li>
    ))}
  </Flex>
);

/** Who is concerned, where it will go, and when things happened. */
export function Facts({ request }: { request: ChangeRequest }) {
  const text = useText();
  const { formatDate } = useIntl();
  const [dialog, setDialog] = useState<'approvers' | 'details' | null>(null);
  const editable = request.viewer.edit.allowed && isOpen(request.status);
  const { users, groups } = request.approvers;
  const when = (date: string) => formatDate(date, { dateStyle: 'long', timeStyle: 'short' });
  const edit = (name: 'approvers' | 'details') =>
    editable && (
      <IconButton variant="ghost" label={text(`request-page.${name}.edit`)} onClick={() => setDialog(name)}>
        <Pencil />
      </IconButton>
    );

  return (
    <Flex direction="column" alignItems="stretch" gap={{ initial: 4, large: 6 }}>
      <Panel title={text('request-page.approvers')} action={edit('approvers')}>
        {users.length + groups.length === 0 ? (
          <Typography textColor="neutral600">{text('request-page.approvers.none')}</Typography>
        ) : (
          <Flex direction="column" alignItems="stretch" gap={2}>
            <People people={users} />
            {groups.map(({ id, name }) => (
              <Typography key={id}>{text('request-page.approvers.group', { name })}</Typography>
            ))}
          </Flex>
        )}
      </Panel>
      <Panel title={text('request-page.details')} action={edit('details')}>
        <Flex tag="dl" direction="column" alignItems="stretch" gap={4}>
          <Fact label={text('request-page.details.authors')}>
            <People people={request.authors} />
          </Fact>
          {request.collaborators.length > 0 && (
            <Fact label={text('request-page.details.collaborators')}>
              <People people={request.collaborators} />
            </Fact>
          )}
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
      {dialog === 'details' && <DetailsDialog request={request} onClose={() => setDialog(null)} />}
    </Flex>
  );
}
