import { LinkButton } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import { useListWorkflowsQuery } from '../api';
import { APPROVALS_PATH } from '../shared/paths';
import { useText } from '../shared/text';
import { useCounted } from './use-counted';
import { usePendingCount } from './use-pending-count';

/** Leads to what waits for approval, saying how much; not there while nothing needs any. */
export function ApprovalsLink() {
  const text = useText();
  const count = usePendingCount();
  const counted = useCounted();
  const { data } = useListWorkflowsQuery({ scope: 'all', pageSize: 1 });
  if (count === 0 && !data?.meta.pagination.total) return null;

  return (
    <LinkButton variant={count > 0 ? 'secondary' : 'tertiary'} tag={Link} to={APPROVALS_PATH}>
      {counted(text('approvals.title'))}
    </LinkButton>
  );
}
