import { Typography } from '@strapi/design-system';
import { Widget } from '@strapi/strapi/admin';
import { useListStagesQuery } from '../api';
import { changePath } from '../shared/paths';
import { RelativeTime } from '../shared/RelativeTime';
import { useText } from '../shared/text';
import { WidgetTable } from './WidgetTable';

/** As many as Strapi's own widgets show. */
const SHOWN = 4;

/** The first few stages that wait for the person's approval, each leading to what it is about. */
export function ApprovalsWidget() {
  const text = useText();
  const { data, isLoading, error } = useListStagesQuery(
    { pending_my_approvals: true, pageSize: SHOWN },
    { refetchOnMountOrArgChange: true },
  );

  if (isLoading) return <Widget.Loading />;
  if (error || data === undefined) return <Widget.Error />;
  if (data.data.length === 0) return <Widget.NoData>{text('approvals.widget.approvals.none')}</Widget.NoData>;
  return (
    <WidgetTable
      rows={data.data.map(({ id, name, workflow }) => ({
        id,
        title: workflow.objectLabel,
        path: changePath(workflow.request.id, workflow.change),
        details: [
          <Typography key="stage" textColor="neutral600">
            {name}
          </Typography>,
          <Typography key="since" textColor="neutral600">
            <RelativeTime date={workflow.createdAt} />
          </Typography>,
        ],
      }))}
    />
  );
}
