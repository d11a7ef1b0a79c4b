import { DatePicker, Field } from '@strapi/design-system';
import { useText } from '../shared/text';
import { dayToPick } from './days';

interface Props {
  name: string;
  label: string;
  hint: string;
  error?: string;
  value: string | null;
  /** Which moment of the picked day is meant. */
  momentOf: (picked: Date) => string;
  onChange: (value: string | null) => void;
}

/** Chooses a day, or none. */
export function DayField({ name, label, hint, error, value, momentOf, onChange }: Props) {
  const text = useText();

  return (
    <Field.Root name={name} hint={hint} error={error}>
      <Field.Label>{label}</Field.Label>
      <DatePicker
        value={value === null ? undefined : dayToPick(value)}
        clearLabel={text('delegations.day.clear')}
        monthSelectLabel={text('delegations.day.month')}
        yearSelectLabel={text('delegations.day.year')}
        onChange={(picked) => onChange(picked === undefined ? null : momentOf(picked))}
        onClear={() => onChange(null)}
      />
      <Field.Error />
      <Field.Hint />
    </Field.Root>
  );
}
