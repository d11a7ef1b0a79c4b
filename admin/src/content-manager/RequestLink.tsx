import { Flex, Link, Typography } from '@strapi/design-system';
import { NavLink, useHref } from 'react-router-dom';
import type { ListedRequest } from '../../../contracts/requests';
import { ConflictBadges } from '../shared/ConflictBadges';
import { requestPath } from '../shared/paths';
import { StatusBadge } from '../shared/StatusBadge';

interface Props {
  request: Pick<ListedRequest, 'id' | 'number' | 'title' | 'status' | 'outdated' | 'conflicts'>;
  /** In another tab: leaving the page would lose what was typed. */
  isExternal?: boolean;
}

/** A change request in a few words: number, title, status, and whether documents moved on. */
export function RequestLink({ request, isExternal = false }: Props) {
  const path = requestPath(request.id);
  const href = useHref(path);
  const name = `#${request.number} ${request.title}`;

  return (
    <Flex direction="column" alignItems="flex-start" gap={2} width="100%">
      {isExternal ? (
        <Link href={href} isExternal>
          {name}
        </Link>
      ) : (
        <Link tag={NavLink} to={path} maxWidth="100%">
          <Typography tag="span" textColor="primary600" style={{ overflowWrap: 'anywhere' }}>
            {name}
          </Typography>
        </Link>
      )}
      <Flex gap={2} wrap="wrap">
        <StatusBadge status={request.status} />
        <ConflictBadges conflicts={request.conflicts} outdated={request.outdated} />
      </Flex>
    </Flex>
  );
}
