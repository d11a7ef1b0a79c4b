import { Avatar, Flex, Typography } from '@strapi/design-system';
import type { Person } from '../../../contracts/people';
import { initialsOf } from './initials';
import { useText } from './text';

/** A person by name; one whose account is gone keeps the name and says so. */
export function PersonName({ person }: { person: Person }) {
  const text = useText();
  const name = person.id === null ? text('shared.person.gone', { name: person.name }) : person.name;

  return (
    <Flex tag="span" gap={2} minWidth={0}>
      <span aria-hidden>
        <Avatar.Item fallback={initialsOf(person.name)} delayMs={0} />
      </span>
      <Typography tag="span" ellipsis title={name}>
        {name}
      </Typography>
    </Flex>
  );
}
