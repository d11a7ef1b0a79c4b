import { useField, type Filters } from '@strapi/strapi/admin';
import { useWorkflowNamesQuery } from '../api';
import { SearchedInput } from '../shared/SearchedInput';
import { useErrorText } from '../shared/server-text';
import { useText } from '../shared/text';
import { useTyping } from '../shared/use-typing';

/** Which workflow to filter by, found by a part of its name. */
export function DefinitionInput({ name, 'aria-label': label }: Filters.ValueInputProps) {
  const text = useText();
  const errorText = useErrorText();
  const typing = useTyping();
  const field = useField<string>(name);
  const chosen = field.value ?? '';
  const { data = [], isFetching, error } = useWorkflowNamesQuery({ _q: typing.search });
  const stored = useWorkflowNamesQuery({ id: [chosen] }, { skip: chosen === '' });

  return (
    <SearchedInput
      label={label}
      value={chosen}
      valueLabel={[...(stored.data ?? []), ...data].find(({ id }) => id === chosen)?.name}
      placeholder={text('approvals.filter.definition.choose')}
      found={data.map((one) => ({ value: one.id, label: one.name }))}
      isSearching={isFetching}
      problem={error === undefined ? undefined : errorText(error)}
      typing={typing}
      onChange={(value) => field.onChange(name, value)}
    />
  );
}
