import type { DecisionInput, ListedStage } from '../../../contracts/workflows';
import type { Decision } from '../api';

/** One approval of several, for the content that the list showed. */
export function approvalOf(stage: ListedStage, comment: string): Decision {
  const body: DecisionInput = {
    digest: stage.workflow.request.digest,
    ...(comment.trim() === '' ? {} : { comments: comment }),
  };
  return { stage: stage.id, verb: 'approve', body };
}

export interface Failed {
  stage: ListedStage;
  error: unknown;
}

/** Sends one approval; answers what went wrong, or nothing. */
type Send = (stage: ListedStage, hasMore: boolean) => Promise<{ error?: unknown }>;

/** Approves one stage after the other. A refusal stops none of the others. */
export async function approveAll(
  stages: ListedStage[],
  send: Send,
  onProgress: (done: number) => void,
): Promise<Failed[]> {
  const failed: Failed[] = [];
  for (const [index, stage] of stages.entries()) {
    const { error } = await send(stage, index < stages.length - 1);
    if (error !== undefined) failed.push({ stage, error });
    onProgress(index + 1);
  }
  return failed;
}
