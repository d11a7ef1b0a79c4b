import { useState } from 'react';
import { Button, Field, Modal, MultiSelect, MultiSelectOption } from '@strapi/design-system';
import type { ChangeRequest } from '../../../../contracts/requests';
import { usePeopleQuery, useSetApproversMutation } from '../../api';
import { useErrorText } from '../../shared/server-text';
import { FocusReturn } from '../../shared/FocusReturn';
import { useText } from '../../shared/text';
import { useRun } from '../../shared/use-run';
import { Warning } from '../../shared/Warning';

interface Props {
  request: ChangeRequest;
  onClose: () => void;
}

/** Edits who should review. Groups stay as they are. */
export function ApproversDialog({ request, onClose }: Props) {
  const text = useText();
  const errorText = useErrorText();
  const run = useRun();
  const people = usePeopleQuery();
  const [setApprovers, { isLoading }] = useSetApproversMutation();
  const [chosen, setChosen] = useState(
    request.approvers.users.flatMap(({ id }) => (id === null ? [] : [String(id)])),
  );
  const named = request.approvers.users.filter(
    ({ id }) => id !== null && !people.data?.some((person) => person.id === id),
  );

  const save = async () => {
    const body = {
      users: chosen.map(Number),
      groups: request.approvers.groups.map(({ id }) => id),
    };
    const saved = await run(setApprovers({ id: request.id, body }), text('request-page.approvers.saved'));
    if (saved !== undefined) onClose();
  };

  return (
    <Modal.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Modal.Content>
        <FocusReturn />
        <Modal.Header closeLabel={text('shared.close')}>
          <Modal.Title>{text('request-page.approvers.edit')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          {people.error !== undefined ? (
            <Warning title={errorText(people.error)} />
          ) : (
            <Field.Root name="approvers" hint={text('request-page.approvers.hint')}>
              <Field.Label>{text('request-page.approvers')}</Field.Label>
              <MultiSelect
                withTags
                value={chosen}
                onChange={setChosen}
                placeholder={text('request-page.approvers.choose')}
                onClear={() => setChosen([])}
              >
                {[...(people.data ?? []), ...named].map(({ id, name }) => (
                  <MultiSelectOption key={id} value={String(id)}>
                    {name}
                  </MultiSelectOption>
                ))}
              </MultiSelect>
              <Field.Hint />
            </Field.Root>
          )}
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onClose}>
            {text('shared.cancel')}
          </Button>
          <Button loading={isLoading} disabled={people.data === undefined} onClick={save}>
            {text('shared.save')}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}
