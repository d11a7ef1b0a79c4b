import { useState } from 'react';
import { Button, Flex, IconButton, Typography } from '@strapi/design-system';
import { Pencil } from '@strapi/icons';
import { isOpen } from '../../../core/status/status';
import type { ChangeRequest } from '../../../contracts/requests';
import { useGetChecksQuery, useUpdateRequestMutation } from '../api';
import { Panel } from '../shared/Panel';
import { useSaid } from '../shared/server-text';
import { useText } from '../shared/text';
import { useRun } from '../shared/use-run';
import { PlanDialog } from './PlanDialog';

/** When an open request is published by itself; its authors and managers plan it here. */
export function PlanPanel({ request }: { request: ChangeRequest }) {
  const text = useText();
  const said = useSaid();
  const run = useRun();
  const [isPlanning, setIsPlanning] = useState(false);
  const [update, { isLoading }] = useUpdateRequestMutation();
  const { mergeAt } = request;
  const checks = useGetChecksQuery(request.id, { skip: mergeAt === null });
  const doubt = checks.data?.checks.find(({ id, state }) => id === 'schedule' && state === 'warning');
  const mayPlan = isOpen(request.status) && request.viewer.close.allowed;

  const cancel = () => run(update({ id: request.id, body: { mergeAt: null } }), text('planning.canceled'));

  if (!isOpen(request.status) || (mergeAt === null && !mayPlan)) return null;
  return (
    <Panel
      title={text('planning.panel')}
      action={
        mayPlan && (
          <IconButton variant="ghost" label={text('planning.edit')} onClick={() => setIsPlanning(true)}>
            <Pencil />
          </IconButton>
        )
      }
    >
      {mergeAt === null ? (
        <Typography textColor="neutral600">{text('planning.none')}</Typography>
      ) : (
        <Flex direction="column" alignItems="flex-start" gap={3}>
          <Typography>{text('planning.at', { at: Date.parse(mergeAt) })}</Typography>
          {doubt !== undefined && (
            <Typography textColor="warning700">{said(doubt.text, doubt.message)}</Typography>
          )}
          {mayPlan && (
            <Button size="S" variant="tertiary" loading={isLoading} onClick={() => void cancel()}>
              {text('planning.cancel')}
            </Button>
          )}
        </Flex>
      )}
      {isPlanning && <PlanDialog request={request} onClose={() => setIsPlanning(false)} />}
    </Panel>
  );
}
