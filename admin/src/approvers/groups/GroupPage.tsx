import { Layouts, Page } from '@strapi/strapi/admin';
import { useParams } from 'react-router-dom';
import { useGroupQuery } from '../../api';
import { Failure } from '../../shared/Failure';
import { useText } from '../../shared/text';
import { GroupForm } from './GroupForm';

/** One group by the id in the address, to be edited. */
export function GroupPage() {
  const text = useText();
  const { id = '' } = useParams();
  const { currentData: group, error, refetch } = useGroupQuery(id);

  // What is typed stays when a later refetch fails.
  if (group !== undefined) return <GroupForm key={id} group={group} />;
  if (error === undefined) return <Page.Loading />;
  return (
    <Page.Main>
      <Layouts.Header title={text('approvers.groups')} />
      <Layouts.Content>
        <Failure error={error} retry={refetch} />
      </Layouts.Content>
    </Page.Main>
  );
}
