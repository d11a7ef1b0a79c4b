import { useState } from 'react';
import { Box, Button, Flex } from '@strapi/design-system';
import type { ChangeRequest } from '../../../contracts/requests';
import { useUpdateRequestMutation } from '../api';
import { useSaid } from '../shared/server-text';
import { useText } from '../shared/text';
import { useRun } from '../shared/use-run';
import { Warning } from '../shared/Warning';
import { PlanDialog } from './PlanDialog';

/** Says why a request was not published at the time it was planned for, until somebody reacts. */
export function NotPublishedNotice({ request }: { request: ChangeRequest }) {
  const text = useText();
  const said = useSaid();
  const run = useRun();
  const [isPlanning, setIsPlanning] = useState(false);
  const [update, { isLoading }] = useUpdateRequestMutation();
  const { mergeAtFailure: failure } = request;

  if (failure === null) return null;
  return (
    <Box marginBottom={5}>
      <Warning
        title={text('planning.failed', { at: Date.parse(failure.at) })}
        action={
          request.viewer.close.allowed && (
            <Flex gap={2} wrap="wrap">
              <Button size="S" variant="secondary" onClick={() => setIsPlanning(true)}>
                {text('planning.again')}
              </Button>
              <Button
                size="S"
                variant="tertiary"
                loading={isLoading}
                onClick={() => void run(update({ id: request.id, body: { mergeAt: null } }))}
              >
                {text('planning.dismiss')}
              </Button>
            </Flex>
          )
        }
      >
        {said(failure.text, failure.message)}
      </Warning>
      {isPlanning && <PlanDialog request={request} onClose={() => setIsPlanning(false)} />}
    </Box>
  );
}
