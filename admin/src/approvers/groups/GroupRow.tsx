import { useState } from 'react';
import { Flex, IconButton, Typography } from '@strapi/design-system';
import { Pencil, Trash } from '@strapi/icons';
import { Table } from '@strapi/strapi/admin';
import { Link, useNavigate } from 'react-router-dom';
import type { ApproverGroup } from '../../../../contracts/approvers';
import { groupPath } from '../../settings/paths';
import { useText } from '../../shared/text';
import { DeleteGroup } from './DeleteGroup';

/** One group of the list. The whole row leads to it; the link is what keyboards reach. */
export function GroupRow({ group }: { group: ApproverGroup }) {
  const text = useText();
  const navigate = useNavigate();
  const [isDeleting, setIsDeleting] = useState(false);
  const { id, name, description, memberCount } = group;

  return (
    <Table.Row onClick={() => navigate(groupPath(id))} style={{ cursor: 'pointer' }}>
      <Table.Cell>
        <Typography
          tag={Link}
          to={groupPath(id)}
          onClick={(event: React.MouseEvent) => event.stopPropagation()}
          textColor="neutral800"
          fontWeight="semiBold"
          display="block"
          minWidth="16rem"
          style={{ textDecoration: 'none', whiteSpace: 'normal', overflowWrap: 'anywhere' }}
        >
          {name}
        </Typography>
      </Table.Cell>
      <Table.Cell>
        <Typography textColor="neutral800" ellipsis display="block" maxWidth="40rem">
          {description}
        </Typography>
      </Table.Cell>
      <Table.Cell>
        <Typography textColor={memberCount === 0 ? 'danger600' : 'neutral800'}>
          {text('approvers.group.count', { count: memberCount })}
        </Typography>
      </Table.Cell>
      <Table.Cell onClick={(event) => event.stopPropagation()}>
        <Flex justifyContent="flex-end">
          <IconButton
            variant="ghost"
            label={text('approvers.groups.edit', { name })}
            onClick={() => navigate(groupPath(id))}
          >
            <Pencil />
          </IconButton>
          <IconButton
            variant="ghost"
            label={text('approvers.groups.delete.of', { name })}
            onClick={() => setIsDeleting(true)}
          >
            <Trash />
          </IconButton>
          {isDeleting && <DeleteGroup group={group} onClose={() => setIsDeleting(false)} />}
        </Flex>
      </Table.Cell>
    </Table.Row>
  );
}
