import { z } from 'zod';
import { rowNumber, text } from './scalars';

/** `id` is the admin user's id, null once the account is gone and for API tokens; the name stays. */
export interface Person {
  id: number | null;
  name: string;
}

export interface Group {
  id: string;
  name: string;
}

/** Explicit approvers of a change request; `manual` once somebody edited the list by hand. */
export interface Approvers {
  users: Person[];
  groups: Group[];
  manual: boolean;
}

export const approversInput = z.strictObject({
  users: z.array(rowNumber()).max(200).default([]),
  groups: z.array(text().min(1).max(100)).max(200).default([]),
});
/** Body of `PUT /requests/:id/approvers`: ids of admin users, document ids of approver groups. */
export type ApproversInput = z.input<typeof approversInput>;
