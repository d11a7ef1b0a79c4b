import { useRef, useState } from 'react';
import { Combobox, ComboboxOption, Field, VisuallyHidden } from '@strapi/design-system';
import { useErrorText } from '../shared/server-text';
import { useText } from '../shared/text';
import { ApproverChips } from './ApproverChips';
import { NOBODY, offered, united, withoutValue, withValue, type Candidate, type Chosen } from './chosen';
import { useFound } from './use-found';

interface Props {
  name: string;
  label: string;
  hint?: string;
  error?: string;
  value: Chosen;
  /** Approvers already, for another reason: not offered. */
  others?: Chosen;
  onChange: (value: Chosen) => void;
  /** Without groups: the members of a group are people. */
  isPeopleOnly?: boolean;
  isRequired?: boolean;
}

/** Chooses people and approver groups by typing a part of their name; what is chosen stands below, to be removed. */
export function ApproverPicker({
  name,
  label,
  hint,
  error,
  value,
  others = NOBODY,
  onChange,
  isPeopleOnly = false,
  isRequired,
}: Props) {
  const text = useText();
  const errorText = useErrorText();
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const [said, setSaid] = useState('');
  const found = useFound(typed, isPeopleOnly);
  const options = offered(found, united([others, value]));
  const problem = error ?? (found.error === undefined ? undefined : errorText(found.error));

  const pick = (picked: string | undefined) => {
    setTyped('');
    const candidate = options.find((option) => option.value === picked);
    if (candidate === undefined) return;
    setSaid(text('approvers.picker.added', { name: candidate.name }));
    onChange(withValue(value, found, candidate.value));
  };

  const remove = (candidate: Candidate) => {
    setSaid(text('approvers.picker.removed', { name: candidate.name }));
    onChange(withoutValue(value, candidate.value));
    input.current?.focus();
  };

  return (
    <Field.Root name={name} hint={hint} error={problem} required={isRequired}>
      <Field.Label>{label}</Field.Label>
      <Combobox
        ref={input}
        // The server searches; what it finds by e-mail address must not be filtered out again by name.
        autocomplete="none"
        value=""
        textValue={typed}
        placeholder={text(isPeopleOnly ? 'approvers.picker.people' : 'approvers.picker.placeholder')}
        // With `loading` the combobox says that nothing was found also when something was.
        noOptionsMessage={() => text(found.isSearching ? 'shared.loading' : 'approvers.picker.nobody')}
        onChange={pick}
        onInputChange={({ currentTarget }) => setTyped(currentTarget.value)}
        // Picking would put the name into the field; only emptying it is of interest.
        onTextValueChange={(next) => next === '' && setTyped('')}
      >
        {options.map(({ value: option, name: optionName, kind }) => (
          <ComboboxOption key={option} value={option} textValue={optionName}>
            {kind === 'group' ? text('approvers.group', { name: optionName }) : optionName}
          </ComboboxOption>
        ))}
      </Combobox>
      <Field.Error />
      <Field.Hint />
      <ApproverChips label={text('approvers.picker.chosen', { label })} chosen={value} onRemove={remove} />
      <VisuallyHidden aria-live="polite">{said}</VisuallyHidden>
    </Field.Root>
  );
}
