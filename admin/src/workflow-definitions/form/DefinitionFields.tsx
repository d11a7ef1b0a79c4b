import {
  Field,
  Grid,
  NumberInput,
  SingleSelect,
  SingleSelectOption,
  TextInput,
  Toggle,
} from '@strapi/design-system';
import { useContentTypesQuery } from '../../api';
import { useText } from '../../shared/text';
import type { DefinitionDraft, Problems } from './definition-draft';

const LONGEST_NAME = 255;
const CELL = { col: 6, s: 12, xs: 12, direction: 'column', alignItems: 'stretch' } as const;

interface Props {
  draft: DefinitionDraft;
  problems: Problems;
  onChange: (part: Partial<DefinitionDraft>) => void;
}

/** What a workflow is called, for which content, whether it counts, and which of several counts first. */
export function DefinitionFields({ draft, problems, onChange }: Props) {
  const text = useText();
  const { data: contentTypes = [] } = useContentTypesQuery();
  const { contentType } = draft;
  const isGone = contentType !== null && !contentTypes.some(({ uid }) => uid === contentType);

  return (
    <Grid.Root gap={5}>
      <Grid.Item {...CELL}>
        <Field.Root name="name" required error={problems.name}>
          <Field.Label>{text('workflow-definitions.name')}</Field.Label>
          <TextInput
            value={draft.name}
            maxLength={LONGEST_NAME}
            onChange={({ target }: React.ChangeEvent<HTMLInputElement>) => onChange({ name: target.value })}
          />
          <Field.Error />
        </Field.Root>
      </Grid.Item>
      <Grid.Item {...CELL}>
        <Field.Root
          name="contentType"
          required
          hint={text('workflow-definitions.contentType.hint')}
          error={problems.contentType}
        >
          <Field.Label>{text('workflow-definitions.contentType')}</Field.Label>
          <SingleSelect
            value={contentType ?? ''}
            placeholder={text('workflow-definitions.contentType.choose')}
            onChange={(chosen) => onChange({ contentType: String(chosen) })}
          >
            {contentTypes.map(({ uid, displayName }) => (
              <SingleSelectOption key={uid} value={uid}>
                {displayName}
              </SingleSelectOption>
            ))}
            {isGone && (
              <SingleSelectOption value={contentType}>
                {text('workflow-definitions.contentType.gone')}
              </SingleSelectOption>
            )}
          </SingleSelect>
          <Field.Error />
          <Field.Hint />
        </Field.Root>
      </Grid.Item>
      <Grid.Item {...CELL}>
        <Field.Root
          name="priority"
          required
          hint={text('workflow-definitions.priority.hint')}
          error={problems.priority}
        >
          <Field.Label>{text('workflow-definitions.priority')}</Field.Label>
          <NumberInput value={draft.priority} onValueChange={(priority) => onChange({ priority })} />
          <Field.Error />
          <Field.Hint />
        </Field.Root>
      </Grid.Item>
      <Grid.Item {...CELL}>
        <Field.Root name="enabled" hint={text('workflow-definitions.enabled.hint')} error={problems.enabled}>
          <Field.Label>{text('workflow-definitions.enabled')}</Field.Label>
          <Toggle
            checked={draft.enabled}
            onLabel={text('workflow-definitions.on')}
            offLabel={text('workflow-definitions.off')}
            onChange={(event: React.ChangeEvent<HTMLInputElement>) =>
              onChange({ enabled: event.target.checked })
            }
          />
          <Field.Error />
          <Field.Hint />
        </Field.Root>
      </Grid.Item>
    </Grid.Root>
  );
}
