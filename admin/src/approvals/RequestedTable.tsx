import { Flex, Typography } from '@strapi/design-system';
import { Table } from '@strapi/strapi/admin';
import type { ListAnswer } from '../../../contracts/envelope';
import type { Workflow } from '../../../contracts/workflows';
import { PagedTable } from '../shared/PagedTable';
import { PersonName } from '../shared/PersonName';
import { useText } from '../shared/text';
import { activeStageOf } from './active-stage';
import { ObjectCell } from './ObjectCell';
import { PAGE_SIZE } from './query';
import { StateBadge } from './StateBadge';
import { useTypeName } from './use-type-name';

/** Those of domain section 17. */
const COLUMNS = ['workflow', 'type', 'object', 'state', 'user'] as const;

interface Props {
  answer: ListAnswer<Workflow> | undefined;
  isLoading: boolean;
}

/** How a workflow stands, and what it waits for. */
function Standing({ workflow }: { workflow: Workflow }) {
  const text = useText();
  const activeStage = activeStageOf(workflow);

  return (
    <Flex direction="column" alignItems="flex-start" gap={1} maxWidth="28rem">
      <StateBadge state={workflow.state} />
      {activeStage !== undefined && (
        <Typography variant="pi" textColor="neutral600" style={{ whiteSpace: 'normal' }}>
          {`${activeStage.name} · ${text('approvals.needed', { count: activeStage.actionsNeeded })}`}
        </Typography>
      )}
    </Flex>
  );
}

/** A page of workflows: what is to be approved, for whom, and what it waits for. */
export function RequestedTable({ answer, isLoading }: Props) {
  const text = useText();
  const nameOf = useTypeName();

  return (
    <PagedTable
      columns={COLUMNS.map((name) => ({ name, label: text(`approvals.column.${name}`) }))}
      answer={answer}
      isLoading={isLoading}
      pageSize={PAGE_SIZE}
    >
      {(answer?.data ?? []).map((workflow) => (
        <Table.Row key={workflow.id}>
          <Table.Cell>
            <Typography style={{ whiteSpace: 'normal' }}>{workflow.definition.name}</Typography>
          </Table.Cell>
          <Table.Cell>
            <Typography>{nameOf(workflow.objectType)}</Typography>
          </Table.Cell>
          <ObjectCell workflow={workflow} />
          <Table.Cell>
            <Standing workflow={workflow} />
          </Table.Cell>
          <Table.Cell>
            <PersonName person={workflow.user} />
          </Table.Cell>
        </Table.Row>
      ))}
    </PagedTable>
  );
}
