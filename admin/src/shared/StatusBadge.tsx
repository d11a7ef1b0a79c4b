import { Status, Typography, type StatusVariant } from '@strapi/design-system';
import type { RequestStatus } from '../../../contracts/requests';
import { useText } from './text';

const VARIANTS: Record<RequestStatus, StatusVariant> = {
  draft: 'neutral',
  ready_for_review: 'primary',
  ready_for_merging: 'alternative',
  merged: 'success',
  closed: 'neutral',
  stale: 'warning',
};

/** The status of a change request in words and colour. */
export function StatusBadge({ status }: { status: RequestStatus }) {
  const text = useText();

  return (
    <Status variant={VARIANTS[status]} size="S" width="fit-content">
      <Typography tag="span" variant="omega" fontWeight="bold">
        {text(`shared.status.${status}`)}
      </Typography>
    </Status>
  );
}
