import { DatePicker, DateTimePicker, NumberInput, TextInput, TimePicker } from '@strapi/design-system';
import { useText } from '../../shared/text';
import { AccountInput } from './AccountInput';
import { ChangedFieldInput, ChangeTypeInput, LocaleInput } from './ChangeInputs';
import { ChoiceInput } from './ChoiceInput';
import { EntryInput } from './EntryInput';
import { clockOf, dayOf, fromDay, fromMoment } from './moments';
import type { ValueKind } from './value-kind';

export interface ValueProps {
  value: unknown;
  onChange: (value: unknown) => void;
}

/** One value, in the input that fits its type. Empty is no value. */
export function ValueInput({ kind, value, onChange }: ValueProps & { kind: ValueKind }) {
  const text = useText();
  const label = text('workflow-definitions.value');

  switch (kind.kind) {
    case 'choice':
      return (
        <ChoiceInput
          value={value}
          options={kind.options.map((option) => ({ value: option, label: option }))}
          onChange={onChange}
        />
      );
    case 'boolean':
      return (
        <ChoiceInput
          value={typeof value === 'boolean' ? String(value) : value}
          options={['true', 'false'].map((option) => ({
            value: option,
            label: text(`workflow-definitions.value.${option}`),
          }))}
          onChange={(chosen) => onChange(chosen === 'true')}
        />
      );
    case 'changeType':
      return <ChangeTypeInput value={value} options={kind.options} onChange={onChange} />;
    case 'locale':
      return <LocaleInput value={value} onChange={onChange} />;
    case 'changedField':
      return <ChangedFieldInput value={value} onChange={onChange} />;
    case 'entry':
      return <EntryInput contentType={kind.contentType} value={value} onChange={onChange} />;
    case 'account':
      return <AccountInput value={value} onChange={onChange} />;
    case 'number':
      return (
        <NumberInput
          size="S"
          aria-label={label}
          placeholder={label}
          value={value === undefined || value === '' ? undefined : Number(value)}
          onValueChange={onChange}
        />
      );
    case 'date':
      return (
        <DatePicker
          size="S"
          aria-label={label}
          value={fromDay(value)}
          clearLabel={text('workflow-definitions.value.clear')}
          onChange={(date) => onChange(date === undefined ? undefined : dayOf(date))}
          onClear={() => onChange(undefined)}
        />
      );
    case 'datetime':
      return (
        <DateTimePicker
          size="S"
          aria-label={label}
          value={fromMoment(value) ?? null}
          clearLabel={text('workflow-definitions.value.clear')}
          onChange={(date) => onChange(date?.toISOString())}
          onClear={() => onChange(undefined)}
        />
      );
    case 'time':
      return (
        <TimePicker
          size="S"
          aria-label={label}
          value={clockOf(value)}
          onChange={(time) => onChange(time === undefined || time === '' ? undefined : time)}
          onClear={() => onChange(undefined)}
        />
      );
    default:
      return (
        <TextInput
          size="S"
          aria-label={label}
          placeholder={text(`workflow-definitions.value.${kind.kind}.placeholder`)}
          value={value === undefined ? '' : String(value)}
          onChange={({ target }: React.ChangeEvent<HTMLInputElement>) =>
            onChange(target.value === '' ? undefined : target.value)
          }
        />
      );
  }
}
