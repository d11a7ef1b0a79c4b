import { Box, Flex, Typography } from '@strapi/design-system';
import { BackButton, RESPONSIVE_DEFAULT_SPACING } from '@strapi/strapi/admin';
import type { ChangeRequest } from '../../../contracts/requests';
import { PlannedBadge } from '../planning/PlannedBadge';
import { StaleBadge } from '../planning/StaleBadge';
import { ConflictBadges } from '../shared/ConflictBadges';
import { SECTION } from '../shared/paths';
import { RelativeTime } from '../shared/RelativeTime';
import { StatusBadge } from '../shared/StatusBadge';
import { useText } from '../shared/text';
import { Actions } from './actions/Actions';
import { EditableTitle } from './EditableTitle';

interface Props {
  request: ChangeRequest;
  onDeleted: () => void;
}

/**
 * Strapi's own header builds its content anew when it becomes sticky, which would drop a half-typed title
 * and close open dialogs; so this one scrolls away with the page.
 */
export function RequestHeader({ request, onDeleted }: Props) {
  const text = useText();

  return (
    <Box
      paddingLeft={RESPONSIVE_DEFAULT_SPACING}
      paddingRight={RESPONSIVE_DEFAULT_SPACING}
      paddingTop={{ initial: 4, large: 6 }}
      paddingBottom={{ initial: 4, large: 6 }}
      background="neutral100"
      data-strapi-header
    >
      <Flex direction="column" alignItems="stretch" gap={3}>
        <BackButton fallback={SECTION} />
        <Flex gap={4} justifyContent="space-between" alignItems="flex-start" wrap="wrap">
          <Flex direction="column" alignItems="flex-start" gap={2} minWidth={0} flex="1 1 40rem">
            <EditableTitle request={request} />
            <Flex gap={2} wrap="wrap">
              <StatusBadge status={request.status} />
              <StaleBadge status={request.status} staleAt={request.staleAt} />
              <PlannedBadge mergeAt={request.mergeAt} failure={request.mergeAtFailure} />
              <ConflictBadges conflicts={request.conflicts} outdated={request.outdated} />
              <Typography textColor="neutral600">
                {text('request-page.created-by', { name: request.creator.name })}{' '}
                <RelativeTime date={request.createdAt} />
              </Typography>
            </Flex>
          </Flex>
          <Actions request={request} onDeleted={onDeleted} />
        </Flex>
      </Flex>
    </Box>
  );
}
