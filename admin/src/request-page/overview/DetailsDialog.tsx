import { useState } from 'react';
import { Field, Flex, SingleSelect, SingleSelectOption, TextInput } from '@strapi/design-system';
import type { ChangeRequest, MergeTarget } from '../../../../contracts/requests';
import { useUpdateRequestMutation } from '../../api';
import { FormDialog } from '../../shared/FormDialog';
import { useText } from '../../shared/text';
import { useRun } from '../../shared/use-run';

const TARGETS = ['published', 'draft'] as const satisfies MergeTarget[];

interface Props {
  request: ChangeRequest;
  onClose: () => void;
}

/** Edits where the request goes when it is published, and the path it is filed under. */
export function DetailsDialog({ request, onClose }: Props) {
  const text = useText();
  const run = useRun();
  const [update, { isLoading }] = useUpdateRequestMutation();
  const [mergeTarget, setMergeTarget] = useState(request.mergeTarget);
  const [location, setLocation] = useState(request.location);

  const save = async () => {
    const saved = await run(update({ id: request.id, body: { mergeTarget, location: location.trim() } }));
    if (saved !== undefined) onClose();
  };

  return (
    <FormDialog
      title={text('request-page.details.edit')}
      isSaving={isLoading}
      disabled={location.trim() === ''}
      onSave={save}
      onClose={onClose}
    >
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Field.Root name="mergeTarget" hint={text(`request-page.target.${mergeTarget}.hint`)}>
          <Field.Label>{text('request-page.details.target')}</Field.Label>
          <SingleSelect value={mergeTarget} onChange={(value) => setMergeTarget(value as MergeTarget)}>
            {TARGETS.map((target) => (
              <SingleSelectOption key={target} value={target}>
                {text(`request-page.target.${target}`)}
              </SingleSelectOption>
            ))}
          </SingleSelect>
          <Field.Hint />
        </Field.Root>
        <Field.Root name="location" hint={text('request-page.details.location.hint')}>
          <Field.Label>{text('request-page.details.location')}</Field.Label>
          <TextInput
            value={location}
            onChange={(event: React.ChangeEvent<HTMLInputElement>) => setLocation(event.target.value)}
          />
          <Field.Hint />
        </Field.Root>
      </Flex>
    </FormDialog>
  );
}
