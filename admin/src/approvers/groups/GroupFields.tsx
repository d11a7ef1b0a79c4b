import { Field, Flex, Textarea, TextInput } from '@strapi/design-system';
import type { FieldProblems } from '../../shared/field-problems';
import { useText } from '../../shared/text';
import { ApproverPicker } from '../ApproverPicker';
import { LONGEST_DESCRIPTION, LONGEST_NAME, type GroupDraft, type GroupField } from './group-draft';
import { RolesField } from './RolesField';

interface Props {
  draft: GroupDraft;
  problems: FieldProblems<GroupField>;
  onChange: (change: Partial<GroupDraft>) => void;
}

/** What a group is called, what for, and who belongs to it. */
export function GroupFields({ draft, problems, onChange }: Props) {
  const text = useText();

  return (
    <Flex direction="column" alignItems="stretch" gap={5}>
      <Field.Root name="name" required error={problems.name}>
        <Field.Label>{text('approvers.groups.name')}</Field.Label>
        <TextInput
          value={draft.name}
          maxLength={LONGEST_NAME}
          onChange={({ target }: React.ChangeEvent<HTMLInputElement>) => onChange({ name: target.value })}
        />
        <Field.Error />
      </Field.Root>
      <Field.Root
        name="description"
        hint={text('approvers.groups.description.hint')}
        error={problems.description}
      >
        <Field.Label>{text('approvers.groups.description')}</Field.Label>
        <Textarea
          value={draft.description}
          maxLength={LONGEST_DESCRIPTION}
          onChange={({ target }) => onChange({ description: (target as HTMLTextAreaElement).value })}
        />
        <Field.Error />
        <Field.Hint />
      </Field.Root>
      <ApproverPicker
        isPeopleOnly
        name="users"
        label={text('approvers.groups.people')}
        error={problems.users}
        value={draft.people}
        onChange={(people) => onChange({ people })}
      />
      <RolesField value={draft.roles} error={problems.roles} onChange={(roles) => onChange({ roles })} />
    </Flex>
  );
}
