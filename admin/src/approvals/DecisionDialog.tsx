import { useState } from 'react';
import { Flex } from '@strapi/design-system';
import type { DecisionInput, ListedStage } from '../../../contracts/workflows';
import { useCommentOnStageMutation, useDecideStageMutation } from '../api';
import { FormDialog } from '../shared/FormDialog';
import { useText } from '../shared/text';
import { useRun } from '../shared/use-run';
import { DecisionFields } from './DecisionFields';
import { DecisionNotes } from './DecisionNotes';
import { canSend, type Verb } from './deciding';

interface Props {
  stage: ListedStage;
  initial: Verb;
  /** It is not among what was read last: decided, canceled or started again meanwhile. */
  isGone?: boolean;
  onClose: () => void;
}

const VARIANTS = { approve: 'default', deny: 'danger', comment: 'default' } as const;

/**
 * Answers one stage (domain section 17). A decision is made about what was looked at: with newer content the dialog
 * says so and waits until that was looked at, too.
 */
export function DecisionDialog({ stage, initial, isGone = false, onClose }: Props) {
  const text = useText();
  const run = useRun();
  const [decide, deciding] = useDecideStageMutation();
  const [send, sending] = useCommentOnStageMutation();
  const { digest } = stage.workflow.request;
  const [verb, setVerb] = useState(initial);
  const [comment, setComment] = useState('');
  const [seen, setSeen] = useState(digest);
  const isStale = seen !== digest;
  const isReady = !isGone && canSend({ verb, comment, permits: stage.viewer, isStale });

  const save = async () => {
    if (!isReady) return;
    const comments = comment.trim() === '' ? undefined : comment;
    const body: DecisionInput = { comments, digest: seen };
    const work =
      verb === 'comment'
        ? send({ stage: stage.id, body: { comments: comment } })
        : decide({ stage: stage.id, verb, body });
    const done = await run(work, text(`approvals.done.${verb}`, { stage: stage.name }));
    if (done !== undefined) onClose();
  };

  return (
    <FormDialog
      title={text('approvals.decide.title', { stage: stage.name })}
      confirm={text(`approvals.verb.${verb}`)}
      variant={VARIANTS[verb]}
      isSaving={deciding.isLoading || sending.isLoading}
      disabled={!isReady}
      onSave={save}
      onClose={onClose}
    >
      <Flex direction="column" alignItems="stretch" gap={5}>
        <DecisionNotes
          stage={stage}
          verb={verb}
          isGone={isGone}
          isStale={isStale}
          onSeen={() => setSeen(digest)}
        />
        <DecisionFields verb={verb} onVerb={setVerb} comment={comment} onComment={setComment} />
      </Flex>
    </FormDialog>
  );
}
