import { useState, type ReactNode } from 'react';
import { Button, Checkbox, Flex, Th, Typography } from '@strapi/design-system';
import { Check } from '@strapi/icons';
import type { ListAnswer } from '../../../contracts/envelope';
import type { ListedStage } from '../../../contracts/workflows';
import { PagedTable } from '../shared/PagedTable';
import { useText } from '../shared/text';
import { ApprovalRow } from './ApprovalRow';
import { BulkDialog } from './BulkDialog';
import { DecisionDialog } from './DecisionDialog';
import type { Verb } from './deciding';
import { PAGE_SIZE } from './query';
import { useSelection } from './use-selection';
import { useTypeName } from './use-type-name';

const COLUMNS = ['object', 'workflow', 'stage', 'needed', 'state'] as const;

interface Props {
  answer: ListAnswer<ListedStage> | undefined;
  isLoading: boolean;
  /** Several can be approved at once. */
  isPending: boolean;
  /** Shown instead of a table without rows. */
  empty: ReactNode;
}

/**
 * A page of stages, the dialogs of what is answered to them, and approving several at once. A dialog stays when the last
 * row has gone: it may have to say what was refused.
 */
export function ApprovalTable({ answer, isLoading, isPending, empty }: Props) {
  const text = useText();
  const nameOf = useTypeName();
  const [answering, setAnswering] = useState<{ stage: ListedStage; verb: Verb } | null>(null);
  const [approving, setApproving] = useState<ListedStage[] | null>(null);
  const stages = answer?.data ?? [];
  const possible = isPending ? stages.filter(({ viewer }) => viewer.decide.allowed) : [];
  const selection = useSelection(possible);
  const count = selection.stages.length;
  const columns = [...COLUMNS, 'actions'].map((name) => ({ name, label: text(`approvals.column.${name}`) }));
  const latest = stages.find(({ id }) => id === answering?.stage.id);
  const areAll = count > 0 && count === possible.length;

  const chooseAll = isPending && (
    <Th>
      <Checkbox
        aria-label={text('approvals.select.all')}
        disabled={possible.length === 0}
        checked={areAll ? true : count > 0 ? 'indeterminate' : false}
        onCheckedChange={() => selection.set(areAll ? [] : possible.map(({ id }) => id))}
      />
    </Th>
  );
  const table = (
    <PagedTable
      columns={columns}
      answer={answer}
      isLoading={isLoading}
      pageSize={PAGE_SIZE}
      choosing={chooseAll}
    >
      {stages.map((stage) => (
        <ApprovalRow
          key={stage.id}
          stage={stage}
          typeName={nameOf(stage.workflow.objectType)}
          selection={
            isPending
              ? {
                  isSelected: selection.has(stage.id),
                  isPossible: possible.includes(stage),
                  toggle: () => selection.toggle(stage.id),
                }
              : undefined
          }
          onAnswer={(verb) => setAnswering({ stage, verb })}
        />
      ))}
    </PagedTable>
  );

  return (
    <>
      {count > 0 && (
        <Flex gap={3} paddingBottom={4} wrap="wrap">
          <Typography textColor="neutral600">{text('approvals.selected', { count })}</Typography>
          <Button size="S" startIcon={<Check />} onClick={() => setApproving(selection.stages)}>
            {text('approvals.bulk.open')}
          </Button>
        </Flex>
      )}
      {stages.length > 0 || isLoading ? table : empty}
      {answering !== null && (
        <DecisionDialog
          stage={latest ?? answering.stage}
          initial={answering.verb}
          isGone={latest === undefined}
          onClose={() => setAnswering(null)}
        />
      )}
      {approving !== null && <BulkDialog stages={approving} onClose={() => setApproving(null)} />}
    </>
  );
}
