import { Loader, Typography } from '@strapi/design-system';
import { useListWorkflowsQuery } from '../../api';
import { Failure } from '../../shared/Failure';
import { useText } from '../../shared/text';
import { WorkflowList } from './WorkflowList';

const SHOWN = 20;

/** The pending workflows of a definition, as far as the person may see them. */
export function PendingWorkflows({ definition }: { definition: string }) {
  const text = useText();
  const { data, error, refetch } = useListWorkflowsQuery({
    scope: 'all',
    filters: { $and: [{ definition: { $eq: definition } }, { state: { $eq: 'pending' } }] },
    pageSize: SHOWN,
  });

  if (data === undefined && error !== undefined) return <Failure error={error} retry={refetch} />;
  if (data === undefined) return <Loader small>{text('shared.loading')}</Loader>;
  const others = data.meta.pagination.total - data.data.length;
  if (data.data.length === 0) {
    return <Typography>{text('workflow-definitions.pending.hidden')}</Typography>;
  }
  return (
    <>
      <WorkflowList workflows={data.data} />
      {others > 0 && (
        <Typography textColor="neutral600">
          {text('workflow-definitions.pending.others', { count: others })}
        </Typography>
      )}
    </>
  );
}
