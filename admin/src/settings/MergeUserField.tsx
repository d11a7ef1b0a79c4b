import { Combobox, ComboboxOption, Field } from '@strapi/design-system';
import { usePeopleQuery } from '../api';
import { useErrorText } from '../shared/server-text';
import { useText } from '../shared/text';

interface Props {
  value: number | null;
  onChange: (value: number | null) => void;
}

/** The account whose rights publishing uses; without one, those of the person who publishes. */
export function MergeUserField({ value, onChange }: Props) {
  const text = useText();
  const errorText = useErrorText();
  const { data: people = [], error, isLoading } = usePeopleQuery();
  const isUnknown = value !== null && !people.some(({ id }) => id === value);

  return (
    <Field.Root
      name="mergeUser"
      hint={text('settings.mergeUser.hint')}
      error={error === undefined ? undefined : errorText(error)}
    >
      <Field.Label>{text('settings.mergeUser')}</Field.Label>
      <Combobox
        // It looks its text up once: what is chosen has a name only when people are known.
        key={isLoading ? 'loading' : 'ready'}
        loading={isLoading}
        value={value === null ? undefined : String(value)}
        placeholder={text('settings.mergeUser.none')}
        clearLabel={text('settings.mergeUser.clear')}
        onClear={() => onChange(null)}
        onChange={(chosen) => onChange(chosen ? Number(chosen) : null)}
      >
        {people.map(({ id, name }) => (
          <ComboboxOption key={id} value={String(id)}>
            {name}
          </ComboboxOption>
        ))}
        {isUnknown && (
          <ComboboxOption value={String(value)}>{text('settings.mergeUser.unknown')}</ComboboxOption>
        )}
      </Combobox>
      <Field.Error />
      <Field.Hint />
    </Field.Root>
  );
}
