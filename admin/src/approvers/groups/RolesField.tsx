import { Field, MultiSelect, MultiSelectOption } from '@strapi/design-system';
import { useRolesQuery } from '../../api';
import { useErrorText } from '../../shared/server-text';
import { useText } from '../../shared/text';

interface Props {
  value: number[];
  error?: string;
  onChange: (roles: number[]) => void;
}

/** Roles whose people belong to a group, those of tomorrow included. */
export function RolesField({ value, error, onChange }: Props) {
  const text = useText();
  const errorText = useErrorText();
  const { data: roles = [], error: failure } = useRolesQuery(undefined, { refetchOnMountOrArgChange: true });

  return (
    <Field.Root
      name="roles"
      hint={text('approvers.groups.roles.hint')}
      error={error ?? (failure === undefined ? undefined : errorText(failure))}
    >
      <Field.Label>{text('approvers.groups.roles')}</Field.Label>
      <MultiSelect
        withTags
        value={value.map(String)}
        onChange={(chosen: string[]) => onChange(chosen.map(Number))}
        onClear={() => onChange([])}
        placeholder={text('approvers.groups.roles.choose')}
      >
        {roles.map(({ id, name }) => (
          <MultiSelectOption key={id} value={String(id)}>
            {name}
          </MultiSelectOption>
        ))}
      </MultiSelect>
      <Field.Error />
      <Field.Hint />
    </Field.Root>
  );
}
