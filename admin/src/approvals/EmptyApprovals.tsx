import { Button, EmptyStateLayout, LinkButton } from '@strapi/design-system';
import { EmptyDocuments } from '@strapi/icons/symbols';
import { Link } from 'react-router-dom';
import { SECTION } from '../shared/paths';
import { useText } from '../shared/text';

interface Props {
  /** Which list it is. */
  of: 'pending' | 'answered' | 'mine' | 'all';
  isNarrowed: boolean;
  onClear: () => void;
}

/** Why there is nothing, and what to do about it. */
export function EmptyApprovals({ of, isNarrowed, onClear }: Props) {
  const text = useText();
  const way = () => {
    if (isNarrowed)
      return (
        <Button variant="secondary" onClick={onClear}>
          {text('approvals.empty.clear')}
        </Button>
      );
    const [label, path] =
      of === 'mine'
        ? ['requests-list.empty.open-content', '/content-manager']
        : ['approvals.empty.all-requests', SECTION];
    return (
      <LinkButton variant="secondary" tag={Link} to={path}>
        {text(label)}
      </LinkButton>
    );
  };

  return (
    <EmptyStateLayout
      icon={<EmptyDocuments width="16rem" />}
      content={text(isNarrowed ? 'approvals.empty.narrowed' : `approvals.empty.${of}`)}
      hasRadius
      action={way()}
    />
  );
}
