import { z } from 'zod';
import type { Person } from './people';
import { rowNumber, text } from './scalars';

export const VERDICTS = ['approved', 'changes_requested'] as const;
export type Verdict = (typeof VERDICTS)[number];

export type InvalidReason = 'manual' | 'new_review' | 'new_change' | 'updated_approvers' | 'split';

export const reviewInput = z.strictObject({
  verdict: z.enum(VERDICTS),
  comment: text().max(65_535).nullable().optional(),
  /** Admin user in whose name a delegate reviews. */
  onBehalfOf: rowNumber().nullable().optional(),
  /** What the reviewer looked at; refused with 409 when it is not the newest. */
  digest: z.string().max(64).optional(),
});
/** Body of `POST /requests/:id/reviews`. */
export type ReviewInput = z.input<typeof reviewInput>;

export const validityInput = z.strictObject({ valid: z.boolean() });
/** Body of `PUT /reviews/:id`. */
export type ValidityInput = z.input<typeof validityInput>;

export interface Review {
  id: string;
  verdict: Verdict;
  comment: string | null;
  author: Person;
  onBehalfOf: Person | null;
  digest: string;
  valid: boolean;
  invalidReason: InvalidReason | null;
  createdAt: string;
  /** Whether the person looking may mark it outdated or valid again. */
  canSetValidity: boolean;
}

/** A review that counts, as lists show it. */
export type CountedReview = Pick<Review, 'verdict' | 'author' | 'onBehalfOf'>;
