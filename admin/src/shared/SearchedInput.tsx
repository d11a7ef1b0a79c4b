import { Combobox, ComboboxOption, Flex, Typography } from '@strapi/design-system';
import { useText } from './text';
import type { Typing } from './use-typing';

export interface Option {
  value: string;
  label: string;
  /** Says more about it where it is chosen. */
  note?: string;
}

interface Props {
  value: string;
  /** What people call the value; undefined while that is asked for. */
  valueLabel: string | undefined;
  placeholder: string;
  /** What fits the text that was typed. */
  found: Option[];
  isSearching: boolean;
  /** Why nothing could be searched. */
  problem: string | undefined;
  typing: Typing;
  /** What it is called; left out in a field with a label of its own. */
  label?: string;
  onChange: (value: string | undefined) => void;
}

/** Chooses by typing a part of a name; the server searches. */
export function SearchedInput({
  value,
  valueLabel = '',
  placeholder,
  found,
  isSearching,
  problem,
  typing: { typed, setTyped },
  label,
  onChange,
}: Props) {
  const text = useText();
  const isListed = value === '' || found.some((option) => option.value === value);
  const options = isListed ? found : [{ value, label: valueLabel }, ...found];

  return (
    <Flex direction="column" alignItems="stretch" gap={1}>
      <Combobox
        {...(label === undefined ? {} : { size: 'S', 'aria-label': label })}
        autocomplete="none"
        value={value}
        textValue={typed ?? valueLabel}
        placeholder={placeholder}
        // With `loading` the combobox says that nothing was found also when something was.
        noOptionsMessage={() => text(isSearching ? 'shared.loading' : 'shared.search.nothing')}
        clearLabel={text('shared.search.clear')}
        onClear={() => {
          setTyped(null);
          onChange(undefined);
        }}
        onInputChange={({ currentTarget }) => setTyped(currentTarget.value)}
        onBlur={() => setTyped(null)}
        onChange={(picked) => {
          if (picked === undefined || picked === '') return;
          setTyped(null);
          onChange(picked);
        }}
      >
        {options.map((option) => (
          <ComboboxOption key={option.value} value={option.value} textValue={option.label}>
            {option.note === undefined ? option.label : `${option.label} (${option.note})`}
          </ComboboxOption>
        ))}
      </Combobox>
      {problem !== undefined && (
        <Typography variant="pi" textColor="danger600">
          {problem}
        </Typography>
      )}
    </Flex>
  );
}
