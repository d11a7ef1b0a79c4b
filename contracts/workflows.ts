import { z } from 'zod';
import type { ChangeType } from './changes';
import type { Group, Person } from './people';
import type { Permit, RequestStatus } from './requests';
import { text } from './scalars';
import type { Translatable } from './text';
import type { ResponseState } from '../core/workflow/counting';
import type { WorkflowState } from '../core/workflow/states';

export { WORKFLOW_STATES, type WorkflowState } from '../core/workflow/states';
export { RESPONSE_STATES, type ResponseState } from '../core/workflow/counting';

const name = text().trim().min(1).max(255);
const weight = z.number().int().min(0).max(1_000_000);
const comments = text().trim().max(65_535);

export const stageDefinitionInput = z.strictObject({
  name,
  weight,
  minApprovers: z.number().int().min(1).max(1000),
  approverGroup: text().min(1).max(100),
  denialMessage: text().max(65_535).nullable().optional(),
});
/** One stage of a definition; `approverGroup` is the document id of an approver group. Lowest weight comes first. */
export type StageDefinitionInput = z.input<typeof stageDefinitionInput>;

const conditions = z.record(z.string(), z.unknown());

/**
 * Strapi filter syntax and `$change`; validated by core/constraints against the schema. Of a list one is enough (domain
 * section 17).
 */
const constraints = z
  .union([conditions, z.array(conditions).min(1)])
  .transform((given) => (Array.isArray(given) ? { $or: given } : given));

const definition = {
  name,
  contentType: text().min(1).max(255),
  constraints,
  priority: z.number().int().min(-1_000_000).max(1_000_000),
  enabled: z.boolean(),
  stages: z.array(stageDefinitionInput).max(50),
};

export const workflowDefinitionInput = z.strictObject({
  ...definition,
  constraints: definition.constraints.default({}),
  enabled: definition.enabled.default(false),
  stages: definition.stages.default([]),
});
/** Body of `POST /workflow-definitions`. */
export type WorkflowDefinitionInput = z.input<typeof workflowDefinitionInput>;

export const workflowDefinitionUpdate = z.strictObject(definition).partial();
/** Body of `PUT /workflow-definitions/:id`: any part of it; `stages` replaces all of them. */
export type WorkflowDefinitionUpdate = z.input<typeof workflowDefinitionUpdate>;

export interface StageDefinition {
  id: string;
  name: string;
  weight: number;
  minApprovers: number;
  /** Null once the group is gone: nobody can decide such a stage. */
  approverGroup: Group | null;
  denialMessage: string | null;
  /** Active accounts in the group. */
  eligible: number;
  /** Fewer of them than the stage needs. */
  impossible: boolean;
}

export interface WorkflowDefinition {
  id: string;
  name: string;
  contentType: string;
  constraints: Record<string, unknown>;
  priority: number;
  enabled: boolean;
  stages: StageDefinition[];
  /** Workflows of it that are pending, of requests that the person looking may see. */
  pendingWorkflows: number;
  createdAt: string;
  updatedAt: string;
}

/** What `GET /workflow-definitions` can be filtered and sorted by; `_q` looks into names. */
export const DEFINITION_FILTERS = ['contentType', 'enabled', 'name'] as const;
export const DEFINITION_SORTS = [
  'name',
  'contentType',
  'priority',
  'enabled',
  'createdAt',
  'updatedAt',
] as const;

/**
 * `details` of the 409 that answers `DELETE /workflow-definitions/:id` while workflows of it are pending: how many the
 * person may see, which can be none, and the newest of their requests.
 */
export interface PendingDefinition {
  state: 'pending';
  possible: string[];
  pendingWorkflows: number;
  requests: { id: string; number: number; title: string }[];
}

export const previewInput = z.strictObject({
  contentType: definition.contentType,
  constraints: definition.constraints,
});
/** Body of `POST /workflow-definitions/preview`. */
export type PreviewInput = z.input<typeof previewInput>;

/** Entries that the constraints match as they are now, of those that the person looking may read. */
export interface ConstraintPreview {
  count: number;
  total: number;
  matches: { documentId: string; locale: string | null; label: string }[];
  /** `$change` is not asked of entries that nobody changes: without it they match. */
  ignoresChange: boolean;
}

export interface StageResponse {
  id: string;
  user: Person;
  state: ResponseState;
  comments: string | null;
  /** False: given by somebody who left the group before the stage was decided, or replaced by a later decision. */
  counts: boolean;
  createdAt: string;
}

export interface Stage {
  id: string;
  name: string;
  weight: number;
  minApprovers: number;
  /** `id` is null once the group is gone; the name stays. */
  approverGroup: { id: string | null; name: string };
  state: WorkflowState;
  /** The one that takes decisions now. */
  active: boolean;
  /** How many more approvals are needed. */
  actionsNeeded: number;
  /** Fewer people can still approve than are needed. */
  impossible: boolean;
  decisionDate: string | null;
  denialMessage: string | null;
  responses: StageResponse[];
  viewer: { decide: Permit; comment: Permit };
}

export interface WorkflowSummary {
  id: string;
  /** `id` is null once the definition is gone; the name stays. */
  definition: { id: string | null; name: string };
  change: string;
  changeType: ChangeType;
  /** `digest` is what a decision has to be sent with. */
  request: { id: string; number: number; title: string; status: RequestStatus; digest: string };
  /** Uid of the content type. */
  objectType: string;
  objectLabel: string;
  state: WorkflowState;
  /** 1 for the first; one more each time that new content started it again. */
  attempt: number;
  decisionDate: string | null;
  /** Who asks for approval. */
  user: Person;
  /** Why this workflow: the constraint that matched, in words. */
  why: string;
  whyText?: Translatable;
  createdAt: string;
}

/** Answer of `GET /workflows/:id`, item of `GET /workflows`, and what a request lists. */
export interface Workflow extends WorkflowSummary {
  stages: Stage[];
  viewer: { cancel: Permit };
}

/** `GET /workflows?scope=`: `mine` are those in which the person looking asks for approval. */
export const WORKFLOW_SCOPES = ['all', 'mine'] as const;
export type WorkflowScope = (typeof WORKFLOW_SCOPES)[number];

/**
 * What both lists can be filtered by, each as `filters[state]=pending` or `filters[state][$eq]=pending`, also below
 * `$and`, `$or` and `$not`: `state` of the workflow, or in `GET /workflow-stages` of the stage; `contentType` by its uid;
 * `definition` and `request` by their ids. Both take `page` and `pageSize`.
 */
export const WORKFLOW_FILTERS = ['state', 'contentType', 'definition', 'request'] as const;

/** Item of `GET /workflow-names?_q&id`: a definition by which workflows run or ran that the person looking may see. */
export interface WorkflowName {
  id: string;
  name: string;
}

/** What an item of `GET /requests` waits for: names, of which each pair is there once. */
export interface ActiveStage {
  stage: string;
  workflow: string;
}

/** Item of `GET /workflow-stages`. */
export type ListedStage = Stage & { workflow: WorkflowSummary };

export const decisionInput = z.strictObject({
  comments: comments.optional(),
  /** The request's digest that was looked at: with newer content the decision is refused (409). */
  digest: z.string().max(64).optional(),
});
/** Body of `POST /workflow-stages/:id/approve` and `/deny`. */
export type DecisionInput = z.input<typeof decisionInput>;

export const stageCommentInput = z.strictObject({ comments: comments.min(1) });
/** Body of `POST /workflow-stages/:id/comment`. */
export type StageCommentInput = z.input<typeof stageCommentInput>;

export const cancelInput = z.strictObject({ comments: comments.optional() });
/** Body of `POST /workflows/:id/cancel`. */
export type CancelInput = z.input<typeof cancelInput>;
