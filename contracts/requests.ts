import { z } from 'zod';
import { approversInput, type Approvers, type Person } from './people';
import { changeInput, type Change, type ChangeType } from './changes';
import type { CountedReview, Review } from './reviews';
import type { Translatable } from './text';
import { moment, rowNumber, text } from './scalars';
import type { ActiveStage, Workflow } from './workflows';
import type { RequestStatus } from '../core/status/status';

export type { RequestStatus };

export const MERGE_TARGETS = ['published', 'draft'] as const;
export type MergeTarget = (typeof MERGE_TARGETS)[number];

export const TITLE_LENGTH = 255;
const title = text().trim().min(1).max(TITLE_LENGTH);
const description = text().max(65_535).nullable();
const location = text().trim().min(1).max(255);
/** When it is to be published by itself; null: not planned. */
const mergeAt = moment().nullable();

export const createRequestInput = z.strictObject({
  title,
  description: description.optional(),
  draft: z.boolean().optional(),
  location: location.optional(),
  mergeTarget: z.enum(MERGE_TARGETS).optional(),
  mergeAt: mergeAt.optional(),
  approvers: approversInput.optional(),
  changes: z.array(changeInput).min(1).max(100),
});
/** Body of `POST /requests`. */
export type CreateRequestInput = z.input<typeof createRequestInput>;

export const updateRequestInput = z.strictObject({
  title: title.optional(),
  description: description.optional(),
  location: location.optional(),
  mergeTarget: z.enum(MERGE_TARGETS).optional(),
  mergeAt: mergeAt.optional(),
  collaborators: z.array(rowNumber()).max(200).optional(),
});
/** Body of `PUT /requests/:id`. */
export type UpdateRequestInput = z.input<typeof updateRequestInput>;

export const statusInput = z.strictObject({
  status: z.enum(['draft', 'ready_for_review', 'closed']),
});
/** Body of `POST /requests/:id/status`. */
export type StatusInput = z.input<typeof statusInput>;

/** Body of `POST /requests/:id/split` and `/revert`: none. */
export const emptyInput = z.strictObject({});

export const mergeInput = z.strictObject({
  digest: z.string().max(64).optional(),
  dryRun: z.boolean().optional(),
});
/** Body of `POST /requests/:id/merge`. */
export type MergeInput = z.input<typeof mergeInput>;

/** What the person looking may do, and if not, why: one sentence for the button's tooltip. */
export interface Permit {
  allowed: boolean;
  reason?: string;
  text?: Translatable;
  /** For reviews: in whose name. */
  inTheNameOf?: Person[];
}

export type ViewerAction =
  | 'edit'
  | 'review'
  | 'merge'
  | 'comment'
  | 'close'
  | 'reopen'
  | 'refresh'
  | 'split'
  | 'revert';

/** A planned time that has passed without the request being published. */
export interface MergeAtFailure {
  /** The planned time. */
  at: string;
  message: string;
  text?: Translatable;
}

export interface RequestSummary {
  id: string;
  /** Short, for people: `#12`. */
  number: number;
  title: string;
  status: RequestStatus;
  creator: Person;
  authors: Person[];
  collaborators: Person[];
  location: string;
  mergeTarget: MergeTarget;
  /** When an open request is published by itself. */
  mergeAt: string | null;
  /** Why it was not published at the time it was last planned for; null once it is planned anew. */
  mergeAtFailure: MergeAtFailure | null;
  mergedAt: string | null;
  mergedBy: Person | null;
  staleAt: string | null;
  lastActivityAt: string;
  createdAt: string;
  updatedAt: string;
  digest: string;
  splitFrom: string | null;
  revertOf: string | null;
  approvers: Approvers;
  outdated: boolean;
  conflicts: number;
  targets: { count: number; labels: string[]; types: ChangeType[] };
  reviewCounts: { approved: number; changesRequested: number };
}

/** List item: as the contract names it, `reviews` are counts here and the reviews themselves in a request. */
export type ListedRequest = Omit<RequestSummary, 'reviewCounts'> & {
  reviews: { approved: number; changesRequested: number };
  /** The reviews that are counted. */
  reviewedBy: CountedReview[];
  /** Of its pending workflows. */
  activeStages: ActiveStage[];
};

/** Item of `GET /documents/:contentType/:documentId/requests`: a request with its change to that document. */
export type DocumentRequest = ListedRequest & { change: Change };

export interface ChangeRequest extends Omit<RequestSummary, 'targets' | 'reviewCounts'> {
  description: string | null;
  changes: Change[];
  reviews: Review[];
  /** Approval workflows attached to its changes. */
  workflows: Workflow[];
  viewer: Record<ViewerAction, Permit>;
}

export interface MergeOutcome {
  change: string;
  action:
    | 'create'
    | 'update'
    | 'update_and_publish'
    | 'create_and_publish'
    | 'publish'
    | 'unpublish'
    | 'delete'
    | 'none';
  documentId: string | null;
}

/** Answer of `POST /requests/:id/merge`. */
export interface MergeAnswer {
  request: ChangeRequest;
  results: MergeOutcome[];
}

export const REQUEST_SCOPES = ['all', 'mine', 'to_review', 'watching'] as const;
export type RequestScope = (typeof REQUEST_SCOPES)[number];
