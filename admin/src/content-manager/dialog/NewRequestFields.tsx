import { useEffect, useRef } from 'react';
import { Checkbox, Field, Flex, Radio, Textarea, TextInput, Typography } from '@strapi/design-system';
import type { MergeTarget } from '../../../../contracts/requests';
import { problemOf } from '../../planning/moment';
import { MomentField } from '../../planning/MomentField';
import { useText } from '../../shared/text';
import { useNow } from '../../shared/use-now';
import type { NewRequest } from './use-save-proposal';

const LONGEST_TITLE = 255;
const LONGEST_DESCRIPTION = 65_535;

interface Props {
  values: NewRequest;
  onChange: (values: NewRequest) => void;
  asksForMergeTarget: boolean;
  /** Somebody tried to save it: what is missing or wrong is shown. */
  isTried: boolean;
}

/** What a new change request needs besides its changes: title, description, draft box, merge target, and when. */
export function NewRequestFields({ values, onChange, asksForMergeTarget, isTried }: Props) {
  const text = useText();
  const title = useRef<HTMLInputElement>(null);

  const now = useNow();
  const isTitleMissing = isTried && values.title.trim() === '';
  const planProblem = isTried ? problemOf(values.mergeAt, now) : undefined;

  useEffect(() => title.current?.select(), []);

  return (
    <Flex direction="column" alignItems="stretch" gap={5}>
      <Field.Root
        name="change-request-title"
        required
        error={isTitleMissing ? text('content-manager.dialog.title.missing') : undefined}
      >
        <Field.Label>{text('content-manager.dialog.title')}</Field.Label>
        <TextInput
          ref={title}
          autoFocus
          maxLength={LONGEST_TITLE}
          value={values.title}
          onChange={({ target }) => onChange({ ...values, title: target.value })}
        />
        <Field.Error />
      </Field.Root>

      <Field.Root name="change-request-description" hint={text('content-manager.dialog.description.hint')}>
        <Field.Label>{text('content-manager.dialog.description')}</Field.Label>
        <Textarea
          maxLength={LONGEST_DESCRIPTION}
          value={values.description}
          onChange={({ target }) =>
            onChange({ ...values, description: (target as HTMLTextAreaElement).value })
          }
        />
        <Field.Hint />
      </Field.Root>

      {asksForMergeTarget && (
        <Field.Root name="change-request-merge-target">
          <Field.Label id="change-request-merge-target-label">
            {text('content-manager.dialog.target')}
          </Field.Label>
          <Radio.Group
            aria-labelledby="change-request-merge-target-label"
            value={values.mergeTarget}
            onValueChange={(value: string) => onChange({ ...values, mergeTarget: value as MergeTarget })}
          >
            <Flex direction="column" alignItems="flex-start" gap={2}>
              <Radio.Item value="published">{text('content-manager.dialog.target.published')}</Radio.Item>
              <Radio.Item value="draft">{text('content-manager.dialog.target.draft')}</Radio.Item>
            </Flex>
          </Radio.Group>
        </Field.Root>
      )}

      <MomentField
        name="change-request-merge-at"
        value={values.mergeAt}
        error={planProblem && text(planProblem)}
        onChange={(mergeAt) => onChange({ ...values, mergeAt })}
      />

      <Flex direction="column" alignItems="flex-start" gap={1}>
        <Checkbox
          checked={values.draft}
          onCheckedChange={(checked) => onChange({ ...values, draft: checked === true })}
        >
          {text('content-manager.dialog.draft')}
        </Checkbox>
        <Typography variant="pi" textColor="neutral600">
          {text('content-manager.dialog.draft.hint')}
        </Typography>
      </Flex>
    </Flex>
  );
}
