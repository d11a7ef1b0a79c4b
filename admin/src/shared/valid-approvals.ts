import type { ChangeRequest } from '../../../contracts/requests';

/** Approvals that stop counting as soon as the content changes. */
export const countValidApprovals = ({ reviews }: Pick<ChangeRequest, 'reviews'>): number =>
  reviews.filter(({ valid, verdict }) => valid && verdict === 'approved').length;
