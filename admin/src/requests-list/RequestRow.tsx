import { Flex, Typography } from '@strapi/design-system';
import { Table } from '@strapi/strapi/admin';
import { Link, useNavigate } from 'react-router-dom';
import type { ListedRequest } from '../../../contracts/requests';
import { PlannedBadge } from '../planning/PlannedBadge';
import { StaleBadge } from '../planning/StaleBadge';
import { ConflictBadges } from '../shared/ConflictBadges';
import { requestPath } from '../shared/paths';
import { PersonName } from '../shared/PersonName';
import { RelativeTime } from '../shared/RelativeTime';
import { StatusBadge } from '../shared/StatusBadge';
import { useText } from '../shared/text';
import { ActiveStages } from './ActiveStages';
import { ReviewCounts } from './ReviewCounts';

const SHOWN_LABELS = 2;

interface Props {
  request: ListedRequest;
  /** Something on this page waits for a workflow. */
  showsStages: boolean;
}

/** One change request of the list. The whole row leads to it; the link is what keyboards reach. */
export function RequestRow({ request, showsStages }: Props) {
  const text = useText();
  const navigate = useNavigate();
  const { labels, count } = request.targets;
  const shown = labels.slice(0, SHOWN_LABELS).join(', ');
  const more = count - Math.min(labels.length, SHOWN_LABELS);

  return (
    <Table.Row onClick={() => navigate(requestPath(request.id))} style={{ cursor: 'pointer' }}>
      <Table.Cell>
        <Flex
          direction="column"
          alignItems="flex-start"
          gap={1}
          paddingTop={3}
          paddingBottom={3}
          maxWidth={{ initial: '20rem', medium: '48rem' }}
        >
          <Flex gap={2} maxWidth="100%" alignItems="baseline" onClick={(event) => event.stopPropagation()}>
            <Typography textColor="neutral600">#{request.number}</Typography>
            <Typography
              tag={Link}
              to={requestPath(request.id)}
              textColor="primary600"
              fontWeight="semiBold"
              style={{ textDecoration: 'none', whiteSpace: 'normal' }}
            >
              {request.title}
            </Typography>
          </Flex>
          <Typography variant="pi" textColor="neutral600" ellipsis maxWidth="100%">
            {more > 0 ? text('requests-list.targets.more', { shown, more }) : shown}
          </Typography>
        </Flex>
      </Table.Cell>
      <Table.Cell>
        <Flex direction="column" alignItems="flex-start" gap={1}>
          <StatusBadge status={request.status} />
          <StaleBadge status={request.status} staleAt={request.staleAt} />
          <PlannedBadge mergeAt={request.mergeAt} failure={request.mergeAtFailure} />
          <ConflictBadges conflicts={request.conflicts} outdated={request.outdated} />
        </Flex>
      </Table.Cell>
      {showsStages && (
        <Table.Cell>
          <ActiveStages stages={request.activeStages} />
        </Table.Cell>
      )}
      <Table.Cell>
        <PersonName person={request.creator} />
      </Table.Cell>
      <Table.Cell>
        <ReviewCounts reviews={request.reviews} reviewedBy={request.reviewedBy} />
      </Table.Cell>
      <Table.Cell>
        <Typography textColor="neutral800">
          <RelativeTime date={request.lastActivityAt} />
        </Typography>
      </Table.Cell>
    </Table.Row>
  );
}
