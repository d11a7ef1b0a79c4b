import { useState } from 'react';
import { Flex, IconButton, Switch, Typography } from '@strapi/design-system';
import { Duplicate, Pencil, Trash } from '@strapi/icons';
import { Table } from '@strapi/strapi/admin';
import { Link, useNavigate } from 'react-router-dom';
import type { WorkflowDefinition } from '../../../../contracts/workflows';
import { useUpdateDefinitionMutation } from '../../api';
import { copyPath, definitionPath } from '../../settings/paths';
import { useText } from '../../shared/text';
import { useRun } from '../../shared/use-run';
import { DeleteDefinition } from '../running/DeleteDefinition';
import { StagesCell } from './StagesCell';

interface Props {
  definition: WorkflowDefinition;
  typeName: string;
}

const stays = (event: React.MouseEvent) => event.stopPropagation();

/** One definition of the list. The whole row leads to it; the link is what keyboards reach. */
export function DefinitionRow({ definition, typeName }: Props) {
  const text = useText();
  const run = useRun();
  const navigate = useNavigate();
  const [update, { isLoading }] = useUpdateDefinitionMutation();
  const [isDeleting, setIsDeleting] = useState(false);
  const { id, name, enabled, priority, pendingWorkflows } = definition;

  const enable = (isOn: boolean) =>
    run(
      update({ id, body: { enabled: isOn } }),
      text(isOn ? 'workflow-definitions.switched-on' : 'workflow-definitions.switched-off', { name }),
    );

  return (
    <Table.Row onClick={() => navigate(definitionPath(id))} style={{ cursor: 'pointer' }}>
      <Table.Cell>
        <Typography
          tag={Link}
          to={definitionPath(id)}
          onClick={stays}
          textColor="neutral800"
          fontWeight="semiBold"
          display="block"
          minWidth="14rem"
          style={{ textDecoration: 'none', whiteSpace: 'normal', overflowWrap: 'anywhere' }}
        >
          {name}
        </Typography>
      </Table.Cell>
      <Table.Cell>
        <Typography textColor="neutral800">{typeName}</Typography>
      </Table.Cell>
      <Table.Cell>
        <Typography textColor="neutral800">{priority}</Typography>
      </Table.Cell>
      <Table.Cell>
        <StagesCell stages={definition.stages} />
      </Table.Cell>
      <Table.Cell>
        <Typography textColor="neutral800">
          {text('workflow-definitions.pending.count', { count: pendingWorkflows })}
        </Typography>
      </Table.Cell>
      <Table.Cell onClick={stays}>
        <Switch
          aria-label={text('workflow-definitions.switch', { name })}
          onLabel={text('workflow-definitions.on')}
          offLabel={text('workflow-definitions.off')}
          visibleLabels
          checked={enabled}
          disabled={isLoading}
          onCheckedChange={(isOn: boolean) => void enable(isOn)}
        />
      </Table.Cell>
      <Table.Cell onClick={stays}>
        <Flex justifyContent="flex-end">
          <IconButton
            variant="ghost"
            label={text('workflow-definitions.edit', { name })}
            onClick={() => navigate(definitionPath(id))}
          >
            <Pencil />
          </IconButton>
          <IconButton
            variant="ghost"
            label={text('workflow-definitions.copy.of', { name })}
            onClick={() => navigate(copyPath(id))}
          >
            <Duplicate />
          </IconButton>
          <IconButton
            variant="ghost"
            label={text('workflow-definitions.delete.of', { name })}
            onClick={() => setIsDeleting(true)}
          >
            <Trash />
          </IconButton>
          {isDeleting && <DeleteDefinition definition={definition} onClose={() => setIsDeleting(false)} />}
        </Flex>
      </Table.Cell>
    </Table.Row>
  );
}
