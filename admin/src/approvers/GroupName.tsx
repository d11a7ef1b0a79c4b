import { Box, Popover, TextButton } from '@strapi/design-system';
import type { Group } from '../../../contracts/people';
import { useText } from '../shared/text';
import { GroupMembers } from './GroupMembers';

/** A group by name; who is in it is read when somebody asks. */
export function GroupName({ group }: { group: Group }) {
  const text = useText();

  return (
    <Popover.Root>
      <Popover.Trigger>
        <TextButton type="button" minWidth={0} title={text('approvers.group.show', { name: group.name })}>
          {text('approvers.group', { name: group.name })}
        </TextButton>
      </Popover.Trigger>
      <Popover.Content
        align="start"
        sideOffset={4}
        aria-label={text('approvers.group.members', { name: group.name })}
      >
        <Box padding={4} maxWidth="32rem" maxHeight="32rem" overflow="auto">
          <GroupMembers id={group.id} />
        </Box>
      </Popover.Content>
    </Popover.Root>
  );
}
