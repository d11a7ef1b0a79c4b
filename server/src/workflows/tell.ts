import type { Core } from '@strapi/strapi';
import type { Person } from '../../../contracts/people';
import type { ResponseState, WorkflowState } from '../../../contracts/workflows';
import type { ChangeRow } from '../changes/rows';
import { emitWorkflow, record } from '../events';
import type { RequestRow } from '../requests/rows';
import { runHooks } from './hooks';
import type { StageRow, WorkflowRow } from './rows';
import type { StageStanding } from './standing';

/** A workflow and what it is about. */
export interface Subject {
  request: RequestRow;
  change: ChangeRow;
  workflow: WorkflowRow;
}

/** Who or what ended a workflow without a decision. */
export interface CancelReason {
  reason: 'requester' | 'request_ended' | 'change_removed' | 'new_content';
  actor: Person | null;
  comments?: string | null;
}

/** What events and hooks are told. */
export const aboutOf = ({ request, change, workflow }: Subject) => ({
  id: workflow.documentId,
  name: workflow.definitionName,
  state: workflow.state,
  attempt: workflow.attempt,
  request: { id: request.documentId, number: request.id, title: request.title },
  change: {
    id: change.documentId,
    type: change.type,
    contentType: change.contentType,
    documentId: change.targetDocumentId,
    locale: change.targetLocale,
    label: change.label,
  },
});

/** What every line of the timeline says: the change, so that a split sends it to the right part. */
const lineOf = ({ change, workflow }: Subject) => ({
  workflow: workflow.documentId,
  name: workflow.definitionName,
  change: change.documentId,
  label: change.label,
});

export async function tellInitiated(strapi: Core.Strapi, subject: Subject): Promise<void> {
  const { request, workflow } = subject;
  const line = { ...lineOf(subject), what: 'initiated', attempt: workflow.attempt };
  await record(strapi, request.id, 'workflow', null, line);
  emitWorkflow(strapi, 'initiated', aboutOf(subject));
  runHooks(strapi, 'onInitiated', aboutOf(subject));
}

/** A stage waits for its group from now on. */
export function tellStagePending(strapi: Core.Strapi, subject: Subject, stage: StageRow): void {
  const { documentId: id, name, groupId } = stage;
  emitWorkflow(strapi, 'stage-pending', { ...aboutOf(subject), stage: { id, name, group: groupId } });
}

/** Somebody answered. */
export async function tellResponse(
  strapi: Core.Strapi,
  subject: Subject,
  { documentId: stage, name: stageName }: StageRow,
  actor: Person,
  answer: { state: ResponseState; comments: string | null },
): Promise<void> {
  const line = { ...lineOf(subject), stage, stageName, ...answer };
  await record(strapi, subject.request.id, 'workflow_response', actor, line);
}

/** Stages were decided, and maybe the workflow with them. */
export async function tellDecided(
  strapi: Core.Strapi,
  subject: Subject,
  decided: StageStanding[],
  state: WorkflowState,
): Promise<void> {
  const { request } = subject;
  for (const { row } of decided.filter(({ row: stage }) => stage.state !== 'canceled')) {
    const isLast = row === decided.at(-1)?.row && state === 'approved';
    if (row.state === 'approved' && !isLast) {
      const line = { ...lineOf(subject), what: 'stage_approved', stageName: row.name };
      await record(strapi, request.id, 'workflow', null, line);
    }
    if (row.state === 'denied') {
      const line = {
        ...lineOf(subject),
        what: 'denied',
        stageName: row.name,
        denialMessage: row.denialMessage,
      };
      await record(strapi, request.id, 'workflow', null, line);
      const { documentId: id, name, denialMessage } = row;
      emitWorkflow(strapi, 'denied', { ...aboutOf(subject), stage: { id, name, denialMessage } });
      runHooks(strapi, 'onDenied', aboutOf(subject));
    }
  }
  if (state !== 'approved') return;
  await record(strapi, request.id, 'workflow', null, { ...lineOf(subject), what: 'approved' });
  emitWorkflow(strapi, 'approved', aboutOf(subject));
  runHooks(strapi, 'onApproved', aboutOf(subject));
}

export async function tellCanceled(
  strapi: Core.Strapi,
  subject: Subject,
  { reason, actor, comments = null }: CancelReason,
): Promise<void> {
  const line = { ...lineOf(subject), what: 'canceled', reason, comments };
  await record(strapi, subject.request.id, 'workflow', actor, line);
  emitWorkflow(strapi, 'canceled', { ...aboutOf(subject), reason });
  runHooks(strapi, 'onCanceled', aboutOf(subject));
}
