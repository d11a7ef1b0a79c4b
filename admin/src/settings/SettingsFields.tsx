import {
  Field,
  Flex,
  Grid,
  NumberInput,
  SingleSelect,
  SingleSelectOption,
  TextInput,
  Toggle,
} from '@strapi/design-system';
import type { Settings, SettingsAnswer } from '../../../contracts/settings';
import { Panel } from '../shared/Panel';
import { useText } from '../shared/text';
import { MergeUserField } from './MergeUserField';
import { strategyName, strategySentence } from './strategy-text';

interface Props {
  values: Settings;
  strategies: SettingsAnswer['strategies'];
  onChange: (change: Partial<Settings>) => void;
}

/** Reviewing and publishing, as the whole site does it. */
export function SettingsFields({ values, strategies, onChange }: Props) {
  const text = useText();
  const strategy = strategies.find(({ id }) => id === values.approvalStrategy);

  return (
    <Flex direction="column" alignItems="stretch" gap={6}>
      <Panel title={text('settings.review')}>
        <Grid.Root gap={5}>
          <Grid.Item col={6} s={12} xs={12} direction="column" alignItems="stretch">
            <Field.Root
              name="approvalStrategy"
              hint={strategy === undefined ? undefined : strategySentence(strategy, text)}
            >
              <Field.Label>{text('settings.approvalStrategy')}</Field.Label>
              <SingleSelect
                value={values.approvalStrategy}
                onChange={(value) => onChange({ approvalStrategy: String(value) })}
              >
                {strategies.map((option) => (
                  <SingleSelectOption key={option.id} value={option.id}>
                    {strategyName(option, text)}
                  </SingleSelectOption>
                ))}
              </SingleSelect>
              <Field.Hint />
            </Field.Root>
          </Grid.Item>
          <Grid.Item col={6} s={12} xs={12} direction="column" alignItems="stretch">
            <Field.Root name="fixedNumber" hint={text('settings.fixedNumber.hint')}>
              <Field.Label>{text('settings.fixedNumber')}</Field.Label>
              <NumberInput
                value={values.fixedNumber}
                onValueChange={(value) => {
                  if (value !== undefined) onChange({ fixedNumber: value });
                }}
              />
              <Field.Hint />
            </Field.Root>
          </Grid.Item>
          <Grid.Item col={6} s={12} xs={12} direction="column" alignItems="stretch">
            <Field.Root name="preventAuthorsToReview" hint={text('settings.preventAuthorsToReview.hint')}>
              <Field.Label>{text('settings.preventAuthorsToReview')}</Field.Label>
              <Toggle
                checked={values.preventAuthorsToReview}
                onLabel={text('settings.on')}
                offLabel={text('settings.off')}
                onChange={(event: React.ChangeEvent<HTMLInputElement>) =>
                  onChange({ preventAuthorsToReview: event.target.checked })
                }
              />
              <Field.Hint />
            </Field.Root>
          </Grid.Item>
        </Grid.Root>
      </Panel>
      <Panel title={text('settings.publishing')}>
        <Grid.Root gap={5}>
          <Grid.Item col={6} s={12} xs={12} direction="column" alignItems="stretch">
            <MergeUserField value={values.mergeUser} onChange={(mergeUser) => onChange({ mergeUser })} />
          </Grid.Item>
          <Grid.Item col={6} s={12} xs={12} direction="column" alignItems="stretch">
            <Field.Root name="location" hint={text('settings.location.hint')}>
              <Field.Label>{text('settings.location')}</Field.Label>
              <TextInput
                value={values.location}
                onChange={(event: React.ChangeEvent<HTMLInputElement>) =>
                  onChange({ location: event.target.value })
                }
              />
              <Field.Hint />
            </Field.Root>
          </Grid.Item>
        </Grid.Root>
      </Panel>
    </Flex>
  );
}
