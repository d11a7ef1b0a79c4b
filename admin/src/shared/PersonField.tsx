import { useState } from 'react';
import { Combobox, ComboboxOption, Field } from '@strapi/design-system';
import { useDebounce } from '@strapi/strapi/admin';
import type { Person } from '../../../contracts/people';
import { usePeopleQuery } from '../api';
import { useErrorText } from './server-text';
import { useText } from './text';

const TYPING_PAUSE = 250;

interface Props {
  name: string;
  label: string;
  hint?: string;
  error?: string;
  placeholder: string;
  /** What the button that empties the field is called; without, somebody has to be chosen. */
  clearLabel?: string;
  value: Person | null;
  onChange: (value: Person | null) => void;
}

/** Chooses one person by typing a part of their name. */
export function PersonField({ name, label, hint, error, placeholder, clearLabel, value, onChange }: Props) {
  const text = useText();
  const errorText = useErrorText();
  const isOptional = clearLabel !== undefined;
  const [typed, setTyped] = useState(value?.name ?? '');
  const search = useDebounce(typed === (value?.name ?? '') ? '' : typed.trim(), TYPING_PAUSE);
  const people = usePeopleQuery(search === '' ? undefined : search);
  const problem = error ?? (people.error === undefined ? undefined : errorText(people.error));
  const found = people.data ?? [];
  const options = value === null || found.some(({ id }) => id === value.id) ? found : [value, ...found];

  const choose = (picked: string | undefined) => {
    const person = options.find(({ id }) => String(id) === picked) ?? null;
    // What may be empty is emptied by its button, not by typing.
    if (person === null && isOptional && typed !== '') return;
    onChange(person);
  };
  const clear = () => {
    setTyped('');
    onChange(null);
  };

  return (
    <Field.Root name={name} hint={hint} error={problem} required={!isOptional}>
      <Field.Label>{label}</Field.Label>
      <Combobox
        // The server searches; what it finds by e-mail address must not be filtered out again by name.
        autocomplete="none"
        value={value === null ? '' : String(value.id)}
        textValue={typed}
        placeholder={placeholder}
        // With `loading` the combobox says that nothing was found also when something was.
        noOptionsMessage={() => text(people.isFetching ? 'shared.loading' : 'shared.person.nobody')}
        {...(isOptional && { clearLabel, onClear: clear })}
        onTextValueChange={setTyped}
        onInputChange={({ currentTarget }) => setTyped(currentTarget.value)}
        onChange={choose}
      >
        {options.map((person) => (
          <ComboboxOption key={person.id} value={String(person.id)} textValue={person.name}>
            {person.name}
          </ComboboxOption>
        ))}
      </Combobox>
      <Field.Error />
      <Field.Hint />
    </Field.Root>
  );
}
