import { useState } from 'react';
import { Box, Button, Field, Flex, Modal, ProgressBar, Textarea, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import type { ListedStage } from '../../../contracts/workflows';
import { useDecideStageMutation } from '../api';
import { FocusReturn } from '../shared/FocusReturn';
import { useText } from '../shared/text';
import { approvalOf, approveAll, type Failed } from './bulk';
import { FailedApprovals } from './FailedApprovals';

interface Props {
  stages: ListedStage[];
  onClose: () => void;
}

/** Approves several stages with one comment, one after the other: how far it is, and afterwards what failed and why. */
export function BulkDialog({ stages, onClose }: Props) {
  const text = useText();
  const { toggleNotification } = useNotification();
  const [decide] = useDecideStageMutation();
  const [comment, setComment] = useState('');
  const [done, setDone] = useState<number | null>(null);
  const [failed, setFailed] = useState<Failed[] | null>(null);
  const isRunning = done !== null && failed === null;
  const count = stages.length;

  const approve = async () => {
    setDone(0);
    const refused = await approveAll(
      stages,
      async (stage, hasMore) => {
        const outcome = await decide({ ...approvalOf(stage, comment), hasMore });
        return 'error' in outcome ? { error: outcome.error } : {};
      },
      setDone,
    );
    if (refused.length > 0) return setFailed(refused);
    toggleNotification({ type: 'success', message: text('approvals.bulk.done', { count }) });
    onClose();
  };

  return (
    <Modal.Root open onOpenChange={(isOpen) => !isOpen && !isRunning && onClose()}>
      <Modal.Content>
        <FocusReturn />
        <Modal.Header closeLabel={text('shared.close')}>
          <Modal.Title>{text('approvals.bulk.title', { count })}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={5}>
            {failed !== null ? (
              <FailedApprovals failed={failed} approved={count - failed.length} />
            ) : (
              <>
                <Flex
                  tag="ul"
                  direction="column"
                  alignItems="stretch"
                  gap={2}
                  background="neutral100"
                  hasRadius
                  padding={4}
                  aria-label={text('approvals.bulk.list')}
                >
                  {stages.map(({ id, name, workflow }) => (
                    <Typography key={id} tag="li" style={{ overflowWrap: 'anywhere' }}>
                      <strong>{workflow.objectLabel}</strong> {`· ${name}`}
                    </Typography>
                  ))}
                </Flex>
                <Field.Root name="comment" hint={text('approvals.bulk.comment.hint')}>
                  <Field.Label>{text('approvals.comment')}</Field.Label>
                  <Textarea
                    value={comment}
                    disabled={isRunning}
                    onChange={(event: React.ChangeEvent<HTMLTextAreaElement>) =>
                      setComment(event.target.value)
                    }
                  />
                  <Field.Hint />
                </Field.Root>
              </>
            )}
            {isRunning && (
              <Box role="status">
                <ProgressBar value={(done / count) * 100} />
                <Typography variant="pi" textColor="neutral600">
                  {text('approvals.bulk.progress', { done, count })}
                </Typography>
              </Box>
            )}
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onClose} disabled={isRunning}>
            {text(failed === null ? 'shared.cancel' : 'shared.close')}
          </Button>
          {failed === null && (
            <Button onClick={() => void approve()} loading={isRunning}>
              {text('approvals.bulk.confirm', { count })}
            </Button>
          )}
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}
