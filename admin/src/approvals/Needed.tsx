import { Box, Flex, Typography } from '@strapi/design-system';
import { WarningCircle } from '@strapi/icons';
import type { Stage } from '../../../contracts/workflows';
import { useText } from '../shared/text';

type Props = Pick<Stage, 'actionsNeeded' | 'impossible' | 'state'>;

/** How many approvals are missing, and whether there is anybody left to give them. */
export function Needed({ actionsNeeded, impossible, state }: Props) {
  const text = useText();

  if (state !== 'pending')
    return <Typography textColor="neutral600">{text('approvals.needed.none')}</Typography>;
  return (
    <Flex direction="column" alignItems="flex-start" gap={1} maxWidth="28rem">
      <Typography>{text('approvals.needed', { count: actionsNeeded })}</Typography>
      {impossible && (
        <Flex gap={1} alignItems="flex-start">
          <Box shrink={0} paddingTop="1px">
            <WarningCircle fill="warning600" aria-hidden />
          </Box>
          <Typography variant="pi" textColor="warning600" style={{ whiteSpace: 'normal' }}>
            {text('approvals.impossible')}
          </Typography>
        </Flex>
      )}
    </Flex>
  );
}
