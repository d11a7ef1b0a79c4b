import { z } from 'zod';
import type { ListAnswer } from './envelope';
import type { Person } from './people';
import { moment, rowNumber, text } from './scalars';

const when = moment().nullable();
const contentTypes = z.array(text().min(1).max(255)).max(200).nullable();
const reason = text().max(1000).nullable();

export const delegationInput = z.strictObject({
  /** Whose reviews are delegated; the person asking, unless they hold `manage`. */
  user: rowNumber().optional(),
  delegate: rowNumber(),
  from: when.optional(),
  until: when.optional(),
  /** Null or empty: of all content types. */
  contentTypes: contentTypes.optional(),
  reason: reason.optional(),
});
/** Body of `POST /delegations`. */
export type DelegationInput = z.input<typeof delegationInput>;

export const delegationUpdate = delegationInput
  .partial()
  .extend({
    /** Ends it now, by the clock of the server. */
    end: z.literal(true).optional(),
  })
  .refine(({ end, until }) => !end || until === undefined, {
    path: ['end'],
    message: 'cannot come together with "until"',
  });
/** Body of `PUT /delegations/:id`; whose reviews are delegated stays, and may be repeated. */
export type DelegationUpdate = z.input<typeof delegationUpdate>;

/** Somebody reviews in another person's name for a while (domain section 7). Dates are ISO 8601 UTC. */
export interface Delegation {
  id: string;
  user: Person;
  delegate: Person;
  from: string | null;
  until: string | null;
  contentTypes: string[] | null;
  reason: string | null;
  /** Whether it holds now: by its dates, and because both accounts exist. The setting may be off all the same. */
  active: boolean;
  createdAt: string;
  updatedAt: string;
}

/**
 * `mine`: those where the person asking is user or delegate; `given`: user; `received`: delegate; `all` needs
 * `manage`.
 */
export const DELEGATION_SCOPES = ['mine', 'given', 'received', 'all'] as const;
export type DelegationScope = (typeof DELEGATION_SCOPES)[number];

/** Answer of `GET /delegations`. */
export interface DelegationList extends ListAnswer<Delegation> {
  meta: ListAnswer<Delegation>['meta'] & {
    /** Whether delegations count at all: the setting `delegationEnabled`. */
    enabled: boolean;
  };
}
