import { USER } from '../../../../core/constraints';
import { usePeopleQuery } from '../../api';
import { SearchedInput } from '../../shared/SearchedInput';
import { useErrorText } from '../../shared/server-text';
import { useText } from '../../shared/text';
import { useTyping } from '../../shared/use-typing';
import type { ValueProps } from './ValueInput';

/** An account, or whoever asks for the change. */
export function AccountInput({ value, onChange }: ValueProps) {
  const text = useText();
  const errorText = useErrorText();
  const typing = useTyping();
  const { data, isFetching, error } = usePeopleQuery(typing.search);
  const { data: everybody } = usePeopleQuery(undefined);
  const requester = { value: USER.token, label: text('workflow-definitions.value.user') };
  const chosen = value === undefined ? '' : String(value);
  const labelOf = (account: string): string => {
    if (account === '') return '';
    if (account === USER.token) return requester.label;
    const person = everybody?.find(({ id }) => String(id) === account);
    return person?.name ?? text('workflow-definitions.value.account.stored');
  };

  return (
    <SearchedInput
      label={text('workflow-definitions.value')}
      value={chosen}
      valueLabel={labelOf(chosen)}
      placeholder={text('workflow-definitions.value.account')}
      found={[requester, ...(data ?? []).map(({ id, name }) => ({ value: String(id), label: name }))]}
      isSearching={isFetching}
      problem={error === undefined ? undefined : errorText(error)}
      typing={typing}
      onChange={(next) => onChange(next === undefined || next === USER.token ? next : Number(next))}
    />
  );
}
