import { Flex, Loader, Typography } from '@strapi/design-system';
import { useGroupQuery } from '../api';
import { PersonName } from '../shared/PersonName';
import { useErrorText } from '../shared/server-text';
import { useText } from '../shared/text';

/** Who is in a group: the people named in it, and the roles whose people belong to it. */
export function GroupMembers({ id }: { id: string }) {
  const text = useText();
  const errorText = useErrorText();
  const { data: group, error } = useGroupQuery(id);

  if (group === undefined && error !== undefined) {
    return <Typography textColor="danger600">{errorText(error)}</Typography>;
  }
  if (group === undefined) return <Loader small>{text('shared.loading')}</Loader>;
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Typography fontWeight="bold">{text('approvers.group.count', { count: group.memberCount })}</Typography>
      {group.description !== null && group.description !== '' && (
        <Typography variant="pi" textColor="neutral600">
          {group.description}
        </Typography>
      )}
      <Flex tag="ul" direction="column" alignItems="stretch" gap={2}>
        {group.users.map((person) => (
          <li key={`${person.id} ${person.name}`}>
            <PersonName person={person} />
          </li>
        ))}
        {group.roles.map((role) => (
          <li key={role.id}>
            <Typography>{text('approvers.group.role', { name: role.name })}</Typography>
          </li>
        ))}
      </Flex>
    </Flex>
  );
}
