import { LinkButton } from '@strapi/design-system';
import { useRBAC } from '@strapi/strapi/admin';
import { Link } from 'react-router-dom';
import { useListDelegationsQuery } from '../api';
import { PERMISSIONS } from '../permissions';
import { DELEGATIONS_PATH } from '../shared/paths';
import { useText } from '../shared/text';

/** Leads to the delegations; not there while they are switched off and there is none. */
export function DelegationsLink() {
  const text = useText();
  const { allowedActions, isLoading } = useRBAC({ manage: PERMISSIONS.manage });
  const { data } = useListDelegationsQuery(
    { scope: allowedActions.canManage ? 'all' : 'mine', pageSize: 1 },
    { skip: isLoading },
  );
  if (data === undefined || !(data.meta.enabled || data.meta.pagination.total > 0)) return null;

  return (
    <LinkButton variant="tertiary" tag={Link} to={DELEGATIONS_PATH}>
      {text('delegations.title')}
    </LinkButton>
  );
}
