import { Badge, Box, Tooltip } from '@strapi/design-system';
import type { RequestStatus } from '../../../contracts/requests';
import { isOpen } from '../../../core/status/status';
import { useText } from '../shared/text';

interface Props {
  status: RequestStatus;
  staleAt: string | null;
}

/** Says that nothing happened in an open request for so long that it will be closed. */
export function StaleBadge({ status, staleAt }: Props) {
  const text = useText();

  if (staleAt === null || !isOpen(status)) return null;
  return (
    <Tooltip label={text('planning.stale.hint', { at: Date.parse(staleAt) })}>
      <Box tag="span">
        <Badge variant="warning" size="S">
          {text('planning.stale')}
        </Badge>
      </Box>
    </Tooltip>
  );
}
