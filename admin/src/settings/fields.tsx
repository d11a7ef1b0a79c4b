import { Field, Grid, NumberInput, Toggle } from '@strapi/design-system';
import { useText } from '../shared/text';

/** One field of a form in two columns; on narrow screens below each other. */
export const Cell = ({ children }: { children: React.ReactNode }) => (
  <Grid.Item col={6} s={12} xs={12} direction="column" alignItems="stretch">
    {children}
  </Grid.Item>
);

interface NumberProps {
  name: string;
  value: number | undefined;
  error?: string;
  onChange: (value: number | undefined) => void;
}

/** A setting that is a number, with its label and what it means. */
export function NumberField({ name, value, error, onChange }: NumberProps) {
  const text = useText();

  return (
    <Field.Root name={name} hint={text(`settings.${name}.hint`)} error={error}>
      <Field.Label>{text(`settings.${name}`)}</Field.Label>
      <NumberInput value={value} onValueChange={onChange} />
      <Field.Error />
      <Field.Hint />
    </Field.Root>
  );
}

interface ToggleProps {
  name: string;
  value: boolean;
  error?: string;
  onChange: (value: boolean) => void;
}

/** A setting that is on or off, with its label and what it means. */
export function ToggleField({ name, value, error, onChange }: ToggleProps) {
  const text = useText();

  return (
    <Field.Root name={name} hint={text(`settings.${name}.hint`)} error={error}>
      <Field.Label>{text(`settings.${name}`)}</Field.Label>
      <Toggle
        checked={value}
        onLabel={text('settings.on')}
        offLabel={text('settings.off')}
        onChange={(event: React.ChangeEvent<HTMLInputElement>) => onChange(event.target.checked)}
      />
      <Field.Error />
      <Field.Hint />
    </Field.Root>
  );
}
