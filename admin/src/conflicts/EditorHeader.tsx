import { Box, Button, Flex, Link, Typography } from '@strapi/design-system';
import { ArrowLeft } from '@strapi/icons';
import { RESPONSIVE_DEFAULT_SPACING } from '@strapi/strapi/admin';
import { NavLink } from 'react-router-dom';
import type { ChangeDetail } from '../../../contracts/changes';
import type { ConflictsMeta } from '../../../contracts/conflicts';
import { changePath } from '../shared/paths';
import { useText } from '../shared/text';

interface Props {
  change: ChangeDetail;
  side: ConflictsMeta['side'];
  total: number;
  left: number;
  canDecide: boolean;
  onDecideAll: (choice: 'request' | 'published') => void;
}

/** Where one is, how much is left, and one answer for everything. */
export function EditorHeader({ change, side, total, left, canDecide, onDecideAll }: Props) {
  const text = useText();
  const { request } = change;
  const kind =
    change.locale === null ? change.contentTypeLabel : `${change.contentTypeLabel} · ${change.locale}`;

  return (
    <Box
      paddingLeft={RESPONSIVE_DEFAULT_SPACING}
      paddingRight={RESPONSIVE_DEFAULT_SPACING}
      paddingTop={{ initial: 4, large: 6 }}
      paddingBottom={{ initial: 4, large: 6 }}
      background="neutral100"
      data-strapi-header
    >
      <Flex direction="column" alignItems="flex-start" gap={3}>
        <Link tag={NavLink} to={changePath(request.id, change.id)} startIcon={<ArrowLeft />}>
          {`#${request.number} ${request.title}`}
        </Link>
        <Flex gap={4} justifyContent="space-between" alignItems="flex-end" wrap="wrap" width="100%">
          <Flex direction="column" alignItems="flex-start" gap={2} minWidth={0} flex="1 1 40rem">
            <Typography tag="h1" variant="alpha" style={{ overflowWrap: 'anywhere' }}>
              {text('conflicts.title', { label: change.label })}
            </Typography>
            <Typography textColor="neutral600">
              {kind}
              {total > 0 && ` · ${text('conflicts.left', { left, total })}`}
            </Typography>
          </Flex>
          {canDecide && total > 1 && (
            <Flex gap={2} wrap="wrap">
              <Button variant="tertiary" onClick={() => onDecideAll('request')}>
                {text('conflicts.all.request')}
              </Button>
              <Button variant="tertiary" onClick={() => onDecideAll('published')}>
                {text(`conflicts.all.published.${side}`)}
              </Button>
            </Flex>
          )}
        </Flex>
      </Flex>
    </Box>
  );
}
