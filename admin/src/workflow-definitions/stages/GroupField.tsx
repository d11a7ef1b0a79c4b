import { Field } from '@strapi/design-system';
import { useGroupsQuery } from '../../api';
import { SearchedInput } from '../../shared/SearchedInput';
import { useErrorText } from '../../shared/server-text';
import { useText } from '../../shared/text';
import { useTyping } from '../../shared/use-typing';
import { useRefetchOnFocus } from '../../shared/use-refetch-on-focus';
import type { StageGroup } from '../form/stage-draft';

const SHOWN = 20;

interface Props {
  value: StageGroup | null;
  error?: string;
  onChange: (group: StageGroup | null) => void;
}

/** The approver group that decides a stage, found by a part of its name. */
export function GroupField({ value, error, onChange }: Props) {
  const text = useText();
  const errorText = useErrorText();
  const typing = useTyping();
  const {
    data,
    error: failure,
    isFetching,
    refetch,
  } = useGroupsQuery({ pageSize: SHOWN, ...(typing.search === undefined ? {} : { _q: typing.search }) });
  const groups = data?.data ?? [];
  // Groups are made in another tab: what is typed here must not be lost for it.
  useRefetchOnFocus(refetch);

  const choose = (id: string | undefined) => {
    const group = groups.find((other) => other.id === id);
    if (id === undefined) onChange(null);
    if (group !== undefined) onChange({ id: group.id, name: group.name, members: group.memberCount });
  };

  return (
    <Field.Root name="approverGroup" required error={error}>
      <Field.Label>{text('workflow-definitions.stage.group')}</Field.Label>
      <SearchedInput
        value={value?.id ?? ''}
        valueLabel={value?.name}
        placeholder={text('workflow-definitions.stage.group.choose')}
        found={groups.map(({ id, name, memberCount }) => ({
          value: id,
          label: name,
          note: text('approvers.group.count', { count: memberCount }),
        }))}
        isSearching={isFetching}
        problem={failure === undefined ? undefined : errorText(failure)}
        typing={typing}
        onChange={choose}
      />
      <Field.Error />
    </Field.Root>
  );
}
