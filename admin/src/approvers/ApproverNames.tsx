import { Flex } from '@strapi/design-system';
import { PersonName } from '../shared/PersonName';
import type { Chosen } from './chosen';
import { GroupName } from './GroupName';

/** Approvers one below the other; groups show their members on demand. */
export function ApproverNames({ approvers: { users, groups } }: { approvers: Chosen }) {
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={2}>
      {users.map((person) => (
        <li key={`${person.id} ${person.name}`}>
          <PersonName person={person} />
        </li>
      ))}
      {groups.map((group) => (
        <li key={group.id}>
          <GroupName group={group} />
        </li>
      ))}
    </Flex>
  );
}
