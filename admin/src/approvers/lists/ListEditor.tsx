import { useState } from 'react';
import { Button, Flex, Modal, Typography } from '@strapi/design-system';
import { useSetApproverListMutation, type ListOwner } from '../../api';
import { useText } from '../../shared/text';
import { useFormRun } from '../../shared/use-form-run';
import { ApproverNames } from '../ApproverNames';
import { ApproverPicker } from '../ApproverPicker';
import { inputOf, isSame, NOBODY, type Chosen } from '../chosen';

const FIELDS = ['users', 'groups'] as const;

interface Props {
  owner: ListOwner;
  list: Chosen;
  from: 'document' | 'contentType' | 'nobody';
  onClose: () => void;
}

/** Edits a list. An entry without one of its own follows its content type's, which is shown meanwhile. */
export function ListEditor({ owner, list, from, onClose }: Props) {
  const text = useText();
  const { run, problems, setProblems } = useFormRun(FIELDS);
  const [setList, { isLoading }] = useSetApproverListMutation();
  const isDocument = owner.documentId !== undefined;
  const isFollowing = isDocument && from !== 'document';
  // Read once: what is stored may be read again while somebody edits.
  const [stored] = useState(isFollowing ? NOBODY : list);
  const [chosen, setChosen] = useState(stored);

  const save = async (next: Chosen, done: string) => {
    const saved = await run(setList({ owner, body: inputOf(next) }), text(done));
    if (saved !== undefined) onClose();
  };

  return (
    <>
      <Modal.Body>
        <Flex direction="column" alignItems="stretch" gap={5}>
          <Typography textColor="neutral800">
            {text(`approvers.list.${isDocument ? 'entry' : 'type'}.${from}`)}
          </Typography>
          {isFollowing && from === 'contentType' && <ApproverNames approvers={list} />}
          <ApproverPicker
            name="approvers"
            label={text(isFollowing ? 'approvers.list.entry.label' : 'approvers.list.label')}
            hint={text(isDocument ? 'approvers.list.entry.hint' : 'approvers.list.type.hint')}
            error={problems.users ?? problems.groups}
            value={chosen}
            onChange={(next) => {
              setChosen(next);
              setProblems({});
            }}
          />
        </Flex>
      </Modal.Body>
      <Modal.Footer>
        <Button variant="tertiary" onClick={onClose}>
          {text('shared.cancel')}
        </Button>
        <Flex gap={2} wrap="wrap" justifyContent="flex-end">
          {from === 'document' && (
            <Button
              variant="secondary"
              disabled={isLoading}
              onClick={() => save(NOBODY, 'approvers.list.entry.follows')}
            >
              {text('approvers.list.entry.follow')}
            </Button>
          )}
          <Button
            loading={isLoading}
            disabled={isSame(chosen, stored)}
            onClick={() => save(chosen, 'approvers.list.saved')}
          >
            {text('shared.save')}
          </Button>
        </Flex>
      </Modal.Footer>
    </>
  );
}
