import { SingleSelect, SingleSelectOption, Textarea, TextInput } from '@strapi/design-system';
import { useTheme } from 'styled-components';
import type { Conflict } from '../../../contracts/conflicts';
import { useText } from '../shared/text';

interface Props {
  type: Conflict['type'];
  /** Values of an enumeration. */
  options?: string[];
  label: string;
  value: string;
  onChange: (value: string) => void;
}

/** Types that the browser has an input of its own for. */
const INPUTS: Partial<Record<Conflict['type'], string>> = {
  date: 'date',
  time: 'time',
  datetime: 'datetime-local',
  timestamp: 'datetime-local',
  email: 'email',
};

const NUMBERS: Partial<Record<Conflict['type'], 'numeric' | 'decimal'>> = {
  integer: 'numeric',
  biginteger: 'numeric',
  float: 'decimal',
  decimal: 'decimal',
};

const rowsFor = (value: string): number => Math.min(24, Math.max(4, value.split('\n').length + 1));

/** Where somebody writes their own value, by its type. */
export function CustomInput({ type, options = [], label, value, onChange }: Props) {
  const { colors } = useTheme();

  switch (type) {
    case 'text':
    case 'richtext':
    case 'json':
      return (
        <Textarea
          aria-label={label}
          rows={rowsFor(value)}
          style={type === 'json' ? { fontFamily: 'monospace' } : undefined}
          value={value}
          onChange={(event: React.ChangeEvent<HTMLTextAreaElement>) => onChange(event.target.value)}
        />
      );
    case 'boolean':
      return <Options label={label} value={value} values={['true', 'false']} onChange={onChange} isBoolean />;
    case 'enumeration':
      return <Options label={label} value={value} values={options} onChange={onChange} />;
    default:
      return (
        <TextInput
          aria-label={label}
          type={INPUTS[type] ?? 'text'}
          inputMode={NUMBERS[type]}
          step={type === 'time' || type === 'datetime' || type === 'timestamp' ? 1 : undefined}
          // The browser draws its own calendar button, dark on dark otherwise.
          style={{ colorScheme: colors.neutral0 === '#ffffff' ? 'light' : 'dark' }}
          value={value}
          onChange={(event: React.ChangeEvent<HTMLInputElement>) => onChange(event.target.value)}
        />
      );
  }
}

interface OptionsProps extends Omit<Props, 'type' | 'options'> {
  values: string[];
  isBoolean?: boolean;
}

function Options({ label, value, values, onChange, isBoolean = false }: OptionsProps) {
  const text = useText();

  return (
    <SingleSelect
      aria-label={label}
      value={value}
      placeholder={text('diff.empty')}
      onChange={(chosen) => onChange(String(chosen ?? ''))}
      onClear={() => onChange('')}
      clearLabel={text('conflicts.custom.clear')}
    >
      {values.map((option) => (
        <SingleSelectOption key={option} value={option}>
          {isBoolean ? text(`diff.${option}`) : option}
        </SingleSelectOption>
      ))}
    </SingleSelect>
  );
}
