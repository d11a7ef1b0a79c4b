import type { ResponseState, WorkflowState } from '../../../contracts/workflows';
import type { Sentence } from '../../../core/sentences';

/** A workflow as stored: one run of a definition for one change. */
export interface WorkflowRow {
  id: number;
  documentId: string;
  definitionId: number | null;
  definitionName: string;
  priority: number;
  requestId: number;
  changeId: number;
  contentHash: string;
  state: WorkflowState;
  attempt: number;
  decisionDate: string | null;
  user: { id: number } | null;
  userName: string;
  why: Sentence | null;
  constraints: Record<string, unknown> | null;
  createdAt: string;
}

/** A stage of a workflow as stored. */
export interface StageRow {
  id: number;
  documentId: string;
  workflowId: number;
  name: string;
  weight: number;
  minApprovers: number;
  /** Document id of the approver group. */
  groupId: string;
  groupName: string;
  denialMessage: string | null;
  state: WorkflowState;
  active: boolean;
  decisionDate: string | null;
}

/** What somebody answered to a stage, as stored. */
export interface ResponseRow {
  id: number;
  documentId: string;
  stageId: number;
  user: { id: number } | null;
  userName: string;
  state: ResponseState;
  comments: string | null;
  /** Whether it counted when the stage was decided; null before that. */
  counted: boolean | null;
  createdAt: string;
}
