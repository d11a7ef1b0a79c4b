import type { WorkflowState } from './states';

/** The newest workflow of a change. */
export interface Attached {
  state: WorkflowState;
  contentHash: string;
}

/** What becomes of the newest workflow of a change when its request is looked at. */
export type Attachment =
  /** It goes on, whatever became of its definition. */
  | 'keep'
  /** What matches now starts, and this one, if it has not ended in vain already, is over. */
  | 'match';

/**
 * Whether a change has the workflow that it needs: one that is about exactly this content, and was not canceled. A
 * denial stands until the content changes; what was canceled starts again.
 */
export const attachmentOf = (attached: Attached | null, contentHash: string): Attachment =>
  attached !== null && attached.state !== 'canceled' && attached.contentHash === contentHash
    ? 'keep'
    : 'match';
