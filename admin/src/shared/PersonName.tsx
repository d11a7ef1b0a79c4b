import { Avatar, Flex, Typography } from '@strapi/design-system';
import type { Person } from '../../../contracts/people';
import { accountName } from './account-name';
import { initialsOf } from './initials';
import { useText } from './text';

/** A person by name, with the letters that stand for them. */
export function PersonName({ person }: { person: Person }) {
  const text = useText();
  const name = accountName(person, text);

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
