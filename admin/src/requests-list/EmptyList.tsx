import { Button, EmptyStateLayout, LinkButton } from '@strapi/design-system';
import { EmptyDocuments } from '@strapi/icons/symbols';
import { Link } from 'react-router-dom';
import type { RequestScope } from '../../../contracts/requests';
import { useText } from '../shared/text';

interface Props {
  scope: RequestScope;
  narrowed: boolean;
  onClear: () => void;
}

/** Why the list is empty, and what to do about it. */
export function EmptyList({ scope, narrowed, onClear }: Props) {
  const text = useText();
  const icon = <EmptyDocuments width="16rem" />;

  if (narrowed) {
    return (
      <EmptyStateLayout
        icon={icon}
        content={text('requests-list.empty.narrowed')}
        hasRadius
        action={
          <Button variant="secondary" onClick={onClear}>
            {text('requests-list.empty.clear')}
          </Button>
        }
      />
    );
  }
  return (
    <EmptyStateLayout
      icon={icon}
      content={text(`requests-list.empty.${scope}`)}
      hasRadius
      action={
        scope === 'to_review' ? undefined : (
          <LinkButton variant="secondary" tag={Link} to="/content-manager">
            {text('requests-list.empty.open-content')}
          </LinkButton>
        )
      }
    />
  );
}
