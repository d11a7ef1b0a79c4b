import { Box, Flex, Link, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import type { RelatedRequest } from '../../../../contracts/conflicts';
import type { ChangeRequest, RequestStatus } from '../../../../contracts/requests';
import { changePath, requestPath } from '../../shared/paths';
import { StatusBadge } from '../../shared/StatusBadge';
import { useText } from '../../shared/text';

interface Props {
  request: ChangeRequest;
  related: RelatedRequest[];
}

/** Other requests on the same documents, each with the places where both would collide. */
export function RelatedRequests({ request, related }: Props) {
  const text = useText();
  const documentOf = (id: string) => request.changes.find((change) => change.id === id)?.label ?? '';

  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={2} paddingTop={2}>
      {related.map(({ id, number, title, status, conflicts }) => (
        <Box key={id} tag="li" background="neutral100" hasRadius padding={3}>
          <Flex gap={3} wrap="wrap">
            <Link tag={NavLink} to={requestPath(id)}>
              <Typography tag="span" textColor="primary600" style={{ overflowWrap: 'anywhere' }}>
                #{number} {title}
              </Typography>
            </Link>
            <StatusBadge status={status as RequestStatus} />
          </Flex>
          <Typography tag="p" variant="pi" textColor={conflicts.length === 0 ? 'neutral600' : 'warning700'}>
            {text('request-page.related', { count: conflicts.length })}
          </Typography>
          {conflicts.length > 0 && (
            <Flex tag="ul" direction="column" alignItems="flex-start" gap={1} paddingTop={1}>
              {conflicts.map(({ change, path, label }, index) => (
                <li key={`${change} ${path} ${index}`}>
                  <Link tag={NavLink} to={changePath(request.id, change)}>
                    {path === '' ? documentOf(change) : `${documentOf(change)} › ${label}`}
                  </Link>
                </li>
              ))}
            </Flex>
          )}
        </Box>
      ))}
    </Flex>
  );
}
