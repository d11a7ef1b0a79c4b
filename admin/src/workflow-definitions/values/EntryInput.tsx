import { useEntriesQuery, useMainFieldQuery, type FoundEntry } from '../../api';
import { SearchedInput } from '../../shared/SearchedInput';
import { useErrorText } from '../../shared/server-text';
import { useText } from '../../shared/text';
import { useTyping } from '../../shared/use-typing';
import type { ValueProps } from './ValueInput';

/** An entry of a content type, by what people call it. */
export function EntryInput({ contentType, value, onChange }: ValueProps & { contentType: string }) {
  const text = useText();
  const errorText = useErrorText();
  const typing = useTyping();
  const { data, isFetching, error } = useEntriesQuery({ contentType, search: typing.search });
  const chosen = value === undefined ? '' : String(value);
  const { data: mainField = 'documentId' } = useMainFieldQuery(contentType);
  const stored = useEntriesQuery({ contentType, documentId: chosen }, { skip: chosen === '' });
  const labelOf = (entry: FoundEntry): string => {
    const name = entry[mainField];
    return mainField === 'documentId' || name === null || name === undefined || name === ''
      ? text('workflow-definitions.value.untitled')
      : String(name);
  };
  const entry = stored.data?.[0];
  const storedLabel = entry === undefined ? text('workflow-definitions.value.entry.gone') : labelOf(entry);

  return (
    <SearchedInput
      label={text('workflow-definitions.value')}
      value={chosen}
      valueLabel={chosen === '' || stored.isFetching ? '' : storedLabel}
      placeholder={text('workflow-definitions.value.entry')}
      found={(data ?? []).map((found) => ({ value: found.documentId, label: labelOf(found) }))}
      isSearching={isFetching}
      problem={error === undefined ? undefined : errorText(error)}
      typing={typing}
      onChange={onChange}
    />
  );
}
