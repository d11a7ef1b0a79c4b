import { useState } from 'react';
import type { Person } from '../../../contracts/people';
import { PersonField } from '../shared/PersonField';
import { useText } from '../shared/text';

interface Props {
  name: 'mergeUser' | 'schedulerUser';
  value: number | null;
  /** The account that is stored, by name. */
  account: Person | null;
  error?: string;
  onChange: (value: number | null) => void;
}

/** A setting that is an account, or none. */
export function AccountField({ name, value, account, error, onChange }: Props) {
  const text = useText();
  const [chosen, setChosen] = useState(account);
  const known = chosen?.id === value ? chosen : { id: value, name: text('settings.account.unknown') };

  return (
    <PersonField
      name={name}
      label={text(`settings.${name}`)}
      hint={text(`settings.${name}.hint`)}
      error={error}
      placeholder={text(`settings.${name}.none`)}
      clearLabel={text('settings.account.clear')}
      value={value === null ? null : known}
      onChange={(person) => {
        setChosen(person);
        onChange(person?.id ?? null);
      }}
    />
  );
}
