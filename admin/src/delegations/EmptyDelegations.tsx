import { Button, EmptyStateLayout } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { EmptyDocuments } from '@strapi/icons/symbols';
import type { DelegationScope } from '../../../contracts/delegations';
import { useText } from '../shared/text';

interface Props {
  scope: DelegationScope;
  /** Opens the dialog for a new one; left out where none can be made. */
  onNew?: () => void;
}

/** Why there are none, and what they are for. */
export function EmptyDelegations({ scope, onNew }: Props) {
  const text = useText();

  return (
    <EmptyStateLayout
      icon={<EmptyDocuments width="16rem" />}
      content={text(`delegations.empty.${scope}`)}
      hasRadius
      action={
        onNew !== undefined &&
        scope !== 'received' && (
          <Button variant="secondary" startIcon={<Plus />} onClick={onNew}>
            {text('delegations.new')}
          </Button>
        )
      }
    />
  );
}
