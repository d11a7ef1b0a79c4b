import { EmptyStateLayout, LinkButton } from '@strapi/design-system';
import { EmptyDocuments } from '@strapi/icons/symbols';
import { NavLink } from 'react-router-dom';
import type { ChangeDetail } from '../../../contracts/changes';
import { changePath } from '../shared/paths';
import { useText } from '../shared/text';

/** Nothing to resolve, or not any more. */
export function NoConflict({ change }: { change: ChangeDetail }) {
  const text = useText();

  return (
    <EmptyStateLayout
      icon={<EmptyDocuments width="16rem" />}
      content={text('conflicts.none')}
      action={
        <LinkButton tag={NavLink} to={changePath(change.request.id, change.id)} variant="secondary">
          {text('conflicts.back')}
        </LinkButton>
      }
    />
  );
}
