import { Typography } from '@strapi/design-system';
import { Widget } from '@strapi/strapi/admin';
import { useListWorkflowsQuery } from '../api';
import { activeStageOf } from '../approvals/active-stage';
import { StateBadge } from '../approvals/StateBadge';
import { requestPath } from '../shared/paths';
import { useText } from '../shared/text';
import { WidgetTable } from './WidgetTable';

/** As many as Strapi's own widgets show. */
const SHOWN = 4;

/** What the person asked approval for last, and what it waits for. */
export function RequestsWidget() {
  const text = useText();
  const { data, isLoading, error } = useListWorkflowsQuery(
    { scope: 'mine', pageSize: SHOWN },
    { refetchOnMountOrArgChange: true },
  );

  if (isLoading) return <Widget.Loading />;
  if (error || data === undefined) return <Widget.Error />;
  if (data.data.length === 0) return <Widget.NoData>{text('approvals.widget.requests.none')}</Widget.NoData>;
  return (
    <WidgetTable
      rows={data.data.map((workflow) => ({
        id: workflow.id,
        title: workflow.objectLabel,
        path: requestPath(workflow.request.id, 'approval'),
        details: [
          <Typography key="stage" textColor="neutral600">
            {activeStageOf(workflow)?.name ?? ''}
          </Typography>,
          <StateBadge key="state" state={workflow.state} />,
        ],
      }))}
    />
  );
}
