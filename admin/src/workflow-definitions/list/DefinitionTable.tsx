import type { ListAnswer } from '../../../../contracts/envelope';
import type { WorkflowDefinition } from '../../../../contracts/workflows';
import { useTypeName } from '../../approvals/use-type-name';
import { PagedTable } from '../../shared/PagedTable';
import { useText } from '../../shared/text';
import { DefinitionRow } from './DefinitionRow';

interface Props {
  answer: ListAnswer<WorkflowDefinition> | undefined;
  isLoading: boolean;
  pageSize: number;
}

/** Columns, and whether the list can be sorted by them. */
const COLUMNS = [
  ['name', true],
  ['contentType', true],
  ['priority', true],
  ['stages', false],
  ['pending', false],
  ['enabled', true],
] as const;

/** A page of workflow definitions with its pagination. */
export function DefinitionTable({ answer, isLoading, pageSize }: Props) {
  const text = useText();
  const typeName = useTypeName();

  return (
    <PagedTable
      columns={COLUMNS.map(([name, sortable]) => ({
        name,
        label: text(`workflow-definitions.${name}`),
        sortable,
      }))}
      answer={answer}
      isLoading={isLoading}
      pageSize={pageSize}
      actions={text('workflow-definitions.actions')}
    >
      {(answer?.data ?? []).map((definition) => (
        <DefinitionRow
          key={definition.id}
          definition={definition}
          typeName={typeName(definition.contentType)}
        />
      ))}
    </PagedTable>
  );
}
