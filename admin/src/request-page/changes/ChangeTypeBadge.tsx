import { Badge } from '@strapi/design-system';
import type { ChangeType } from '../../../../contracts/changes';
import { useText } from '../../shared/text';

type Variant = React.ComponentProps<typeof Badge>['variant'];

const VARIANTS: Record<ChangeType, Variant> = {
  creation: 'success',
  edition: 'primary',
  deletion: 'danger',
  publication: 'secondary',
  unpublication: 'warning',
  no_change: 'neutral',
};

/** What a change wants to happen to its document. */
export function ChangeTypeBadge({ type }: { type: ChangeType }) {
  const text = useText();

  return (
    <Badge variant={VARIANTS[type]} size="S">
      {text(`request-page.change.type.${type}`)}
    </Badge>
  );
}
