import { Badge, Box, Tooltip } from '@strapi/design-system';
import { useText } from '../shared/text';
import { useGuard, useProtectedType } from './use-guard';

/** Says that a content type is protected, and on hover or focus what that means for the person looking. */
export function ProtectedBadge({ contentType }: { contentType: string }) {
  const text = useText();
  const type = useProtectedType(contentType);
  const guard = useGuard(contentType);

  if (type === undefined) return null;
  return (
    <Tooltip
      label={text(guard === 'none' ? 'protection.badge.bypass' : `protection.badge.${type.protection}`)}
    >
      <Box tag="span" tabIndex={0} hasRadius>
        <Badge size="S" backgroundColor="warning100" textColor="warning700" borderColor="warning200">
          {text('protection.badge')}
        </Badge>
      </Box>
    </Tooltip>
  );
}
