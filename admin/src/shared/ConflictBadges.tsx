import { Badge, Box, Tooltip } from '@strapi/design-system';
import { useText } from './text';

interface Props {
  conflicts: number;
  outdated: boolean;
}

/** Says that documents changed elsewhere meanwhile; a conflict says more than outdated and replaces it. */
export function ConflictBadges({ conflicts, outdated }: Props) {
  const text = useText();

  if (conflicts > 0) {
    return (
      <Tooltip label={text('shared.conflicts.hint')}>
        <Box tag="span">
          <Badge variant="danger" size="S">
            {text('shared.conflicts', { count: conflicts })}
          </Badge>
        </Box>
      </Tooltip>
    );
  }
  if (!outdated) return null;
  return (
    <Tooltip label={text('shared.outdated.hint')}>
      <Box tag="span">
        <Badge variant="warning" size="S">
          {text('shared.outdated')}
        </Badge>
      </Box>
    </Tooltip>
  );
}
