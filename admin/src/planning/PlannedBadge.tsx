import { Badge, Box, Tooltip, VisuallyHidden } from '@strapi/design-system';
import type { MergeAtFailure } from '../../../contracts/requests';
import { useSaid } from '../shared/server-text';
import { useText } from '../shared/text';

interface Props {
  mergeAt: string | null;
  failure: MergeAtFailure | null;
}

/** When a request is published by itself, or that it was not at the time it was planned for. */
export function PlannedBadge({ mergeAt, failure }: Props) {
  const text = useText();
  const said = useSaid();

  if (failure !== null) {
    const reason = said(failure.text, failure.message);
    return (
      <Tooltip label={reason}>
        <Box tag="span">
          <Badge variant="warning" size="S">
            {text('planning.badge.failed')}
          </Badge>
          <VisuallyHidden>{reason}</VisuallyHidden>
        </Box>
      </Tooltip>
    );
  }
  if (mergeAt === null) return null;
  const at = Date.parse(mergeAt);
  return (
    <Tooltip label={text('planning.badge.hint', { at })}>
      <Box tag="span">
        <Badge size="S">{text('planning.badge', { at })}</Badge>
      </Box>
    </Tooltip>
  );
}
