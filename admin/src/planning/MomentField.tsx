import { DateTimePicker, Field } from '@strapi/design-system';
import { useText } from '../shared/text';
import { timeZone } from './moment';

interface Props {
  name: string;
  value: string | null;
  error?: string;
  onChange: (value: string | null) => void;
}

/** Chooses when a request is published by itself, on the person's own clock; or no time. */
export function MomentField({ name, value, error, onChange }: Props) {
  const text = useText();

  return (
    <Field.Root name={name} hint={text('planning.field.hint', { zone: timeZone() })} error={error}>
      <Field.Label>{text('planning.field')}</Field.Label>
      <DateTimePicker
        value={value === null ? null : new Date(value)}
        dateLabel={text('planning.field.date')}
        timeLabel={text('planning.field.time')}
        clearLabel={text('planning.field.clear')}
        monthSelectLabel={text('delegations.day.month')}
        yearSelectLabel={text('delegations.day.year')}
        onChange={(date: Date | undefined) => onChange(date?.toISOString() ?? null)}
        onClear={() => onChange(null)}
      />
      <Field.Error />
      <Field.Hint />
    </Field.Root>
  );
}
