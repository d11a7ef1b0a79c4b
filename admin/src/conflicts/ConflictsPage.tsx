import { Layouts, Page } from '@strapi/strapi/admin';
import { Navigate, useParams } from 'react-router-dom';
import { useGetChangeQuery, useGetConflictsQuery, useGetRequestQuery } from '../api';
import { Failure } from '../shared/Failure';
import { conflictsPath } from '../shared/paths';
import { useText } from '../shared/text';
import { useRefetchOnFocus } from '../shared/use-refetch-on-focus';
import { ConflictEditor } from './ConflictEditor';

const FRESH = { refetchOnMountOrArgChange: true };

/** Where the conflicts of one change are resolved; an address that can be shared. */
export function ConflictsPage() {
  const text = useText();
  const { id = '', changeId = '' } = useParams();
  const change = useGetChangeQuery(changeId, FRESH);
  const request = useGetRequestQuery(id, FRESH);
  const conflicts = useGetConflictsQuery(changeId, FRESH);
  useRefetchOnFocus(conflicts.refetch);

  const parts = [change, request, conflicts];
  const failed = parts.find(({ currentData, error }) => currentData === undefined && error !== undefined);
  if (failed !== undefined) {
    return (
      <Page.Main>
        <Layouts.Header title={text('shared.plugin.name')} />
        <Layouts.Content>
          <Failure error={failed.error} retry={failed.refetch} />
        </Layouts.Content>
      </Page.Main>
    );
  }
  if (!change.currentData || !request.currentData || !conflicts.currentData) return <Page.Loading />;
  if (change.currentData.request.id !== id) {
    return <Navigate to={conflictsPath(change.currentData.request.id, changeId)} replace />;
  }
  return (
    <ConflictEditor
      key={changeId}
      request={request.currentData}
      change={change.currentData}
      answer={conflicts.currentData}
    />
  );
}
