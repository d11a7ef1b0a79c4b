import { Field, Grid, NumberInput, Textarea, TextInput } from '@strapi/design-system';
import { isImpossible, type StageDraft } from '../form/stage-draft';
import { Warning } from '../../shared/Warning';
import { useText } from '../../shared/text';
import { GroupField } from './GroupField';

export type StageField = 'name' | 'approverGroup' | 'minApprovers' | 'denialMessage' | 'weight';

const LONGEST_NAME = 255;
const LONGEST_MESSAGE = 65_535;
const CELL = { s: 12, xs: 12, direction: 'column', alignItems: 'stretch' } as const;

interface Props {
  stage: StageDraft;
  problemOf: (field: StageField) => string | undefined;
  onChange: (part: Partial<StageDraft>) => void;
}

/** What a stage is called, who decides it, how many of them have to approve, and what a denial says. */
export function StageFields({ stage, problemOf, onChange }: Props) {
  const text = useText();

  return (
    <Grid.Root gap={4}>
      <Grid.Item col={5} {...CELL}>
        <Field.Root name="name" required error={problemOf('name') ?? problemOf('weight')}>
          <Field.Label>{text('workflow-definitions.stage.name')}</Field.Label>
          <TextInput
            value={stage.name}
            maxLength={LONGEST_NAME}
            onChange={({ target }: React.ChangeEvent<HTMLInputElement>) => onChange({ name: target.value })}
          />
          <Field.Error />
        </Field.Root>
      </Grid.Item>
      <Grid.Item col={4} {...CELL}>
        <GroupField
          value={stage.group}
          error={problemOf('approverGroup')}
          onChange={(group) => onChange({ group })}
        />
      </Grid.Item>
      <Grid.Item col={3} {...CELL}>
        <Field.Root name="minApprovers" required error={problemOf('minApprovers')}>
          <Field.Label>{text('workflow-definitions.stage.minApprovers')}</Field.Label>
          <NumberInput
            value={stage.minApprovers}
            onValueChange={(minApprovers) => onChange({ minApprovers })}
          />
          <Field.Error />
        </Field.Root>
      </Grid.Item>
      {isImpossible(stage) && (
        <Grid.Item col={12} {...CELL}>
          <Warning title={text('workflow-definitions.stage.impossible')}>
            {text('workflow-definitions.stage.impossible.hint', {
              group: stage.group?.name,
              members: stage.group?.members,
              needed: stage.minApprovers,
            })}
          </Warning>
        </Grid.Item>
      )}
      <Grid.Item col={12} {...CELL}>
        <Field.Root
          name="denialMessage"
          hint={text('workflow-definitions.stage.denialMessage.hint')}
          error={problemOf('denialMessage')}
        >
          <Field.Label>{text('workflow-definitions.stage.denialMessage')}</Field.Label>
          <Textarea
            value={stage.denialMessage}
            maxLength={LONGEST_MESSAGE}
            onChange={(event: React.ChangeEvent<HTMLTextAreaElement>) =>
              onChange({ denialMessage: event.target.value })
            }
          />
          <Field.Error />
          <Field.Hint />
        </Field.Root>
      </Grid.Item>
    </Grid.Root>
  );
}
