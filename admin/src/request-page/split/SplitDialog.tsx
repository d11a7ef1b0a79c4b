import { Box, Typography } from '@strapi/design-system';
import type { ChangeRequest } from '../../../../contracts/requests';
import { useSplitRequestMutation } from '../../api';
import { ConfirmAction } from '../../shared/ConfirmAction';
import { useText } from '../../shared/text';
import { useRun } from '../../shared/use-run';
import { becomes } from './becomes';

interface Props {
  request: ChangeRequest;
  open: boolean;
  onClose: () => void;
}

/** Says what a request will become before it is split; afterwards its page shows the new ones. */
export function SplitDialog({ request, open, onClose }: Props) {
  const text = useText();
  const run = useRun();
  const [split] = useSplitRequestMutation();
  const parts = becomes(request.changes);

  return (
    <ConfirmAction
      open={open}
      onClose={onClose}
      title={text('splitting.title', { count: parts.length })}
      message={
        <Box textAlign="left" width="100%">
          <Typography tag="p">{text('splitting.becomes')}</Typography>
          <Box tag="ul" paddingTop={2} paddingBottom={2} paddingLeft={5} style={{ listStyle: 'disc' }}>
            {parts.map(({ label, locales }, index) => (
              <li key={index}>
                <Typography fontWeight="semiBold" style={{ overflowWrap: 'anywhere' }}>
                  {label}
                </Typography>
                {locales.length > 1 && (
                  <Typography textColor="neutral600">{` (${locales.join(', ')})`}</Typography>
                )}
              </li>
            ))}
          </Box>
          <Typography tag="p">{text('splitting.consequences')}</Typography>
        </Box>
      }
      confirm={text('splitting.confirm')}
      onConfirm={() => run(split(request.id), text('splitting.done', { count: parts.length }))}
    />
  );
}
