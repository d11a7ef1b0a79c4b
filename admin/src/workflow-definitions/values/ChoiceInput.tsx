import { SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { useText } from '../../shared/text';
import type { ValueProps } from './ValueInput';

interface Props extends ValueProps {
  options: { value: string; label: string }[];
}

/** One of several values; one that is stored but not among them (any more) is shown all the same. */
export function ChoiceInput({ value, options, onChange }: Props) {
  const text = useText();
  const chosen = value === undefined ? '' : String(value);
  const isKnown = chosen === '' || options.some((option) => option.value === chosen);

  return (
    <SingleSelect
      size="S"
      aria-label={text('workflow-definitions.value')}
      placeholder={text('workflow-definitions.value.choose')}
      value={chosen}
      onChange={(next) => onChange(String(next))}
    >
      {options.map((option) => (
        <SingleSelectOption key={option.value} value={option.value}>
          {option.label}
        </SingleSelectOption>
      ))}
      {!isKnown && <SingleSelectOption value={chosen}>{chosen}</SingleSelectOption>}
    </SingleSelect>
  );
}
