import { Field, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import type { SettingsAnswer } from '../../../contracts/settings';
import { useText } from '../shared/text';
import { strategyName, strategySentence } from './strategy-text';

interface Props {
  value: string;
  strategies: SettingsAnswer['strategies'];
  error?: string;
  onChange: (value: string) => void;
}

/** When a request counts as approved, and the sentence that says it of the chosen strategy. */
export function StrategyField({ value, strategies, error, onChange }: Props) {
  const text = useText();
  const strategy = strategies.find(({ id }) => id === value);

  return (
    <Field.Root
      name="approvalStrategy"
      error={error}
      hint={strategy === undefined ? undefined : strategySentence(strategy, text)}
    >
      <Field.Label>{text('settings.approvalStrategy')}</Field.Label>
      <SingleSelect value={value} onChange={(chosen) => onChange(String(chosen))}>
        {strategies.map((option) => (
          <SingleSelectOption key={option.id} value={option.id}>
            {strategyName(option, text)}
          </SingleSelectOption>
        ))}
      </SingleSelect>
      <Field.Error />
      <Field.Hint />
    </Field.Root>
  );
}
