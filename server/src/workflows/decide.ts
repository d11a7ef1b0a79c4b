import type { Core } from '@strapi/strapi';
import type { z } from 'zod';
import type { decisionInput } from '../../../contracts/workflows';
import { say } from '../../../core/sentences';
import { refusalToDecide } from '../../../core/workflow';
import { ConflictError } from '../errors';
import type { Viewer } from '../permissions';
import { touch } from '../requests/digest';
import { recompute } from '../requests/status';
import { requireNewest } from '../reviews/give';
import { workflowHash } from './content-hash';
import { requireStage } from './find';
import { holdGroup, stageIn, withLockedWorkflow, type LockedWorkflow } from './locked';
import { decisionFacts, requireNoRefusal } from './permits';
import { storeResponse } from './respond';
import type { StageRow } from './rows';

/**
 * `POST /workflow-stages/:id/approve` and `/deny`: decides about the active stage. In one's own name only: delegations
 * are for people who are named one by one, not for members of groups (domain section 7). Who decided already takes that
 * back with it. What follows from it follows in the same transaction: the stage, the workflow, and the status of the
 * request.
 * @throws NotFoundError (404), PolicyError (403) for who may not decide, ConflictError (409) with the state: the stage
 * is not active, the request a draft or ended, or its content not what was looked at.
 */
export async function decide(
  strapi: Core.Strapi,
  viewer: Viewer,
  stageDocumentId: string,
  verdict: 'approved' | 'denied',
  { comments, digest }: z.output<typeof decisionInput>,
): Promise<StageRow> {
  const { stage, workflow } = await requireStage(strapi, viewer, stageDocumentId);
  const work = async (locked: LockedWorkflow) => {
    const { bundle, standing, circumstances } = locked;
    const own = stageIn(locked, stage.id);
    requireNoRefusal(refusalToDecide(decisionFacts(viewer, circumstances, standing, own)), bundle.request);
    requireNewest(bundle.request, digest);
    requireSameContent(locked);
    const state = { state: verdict, comments: comments || null };
    await storeResponse(strapi, viewer, locked, own.row, state);
    await touch(strapi, bundle.request.id);
    await recompute(strapi, bundle.request);
    return own.row;
  };
  return withLockedWorkflow(strapi, workflow, work, () => holdGroup(strapi, stage.groupId));
}

/** What is proposed by now is decided about in a workflow of its own. */
function requireSameContent({ bundle, change, standing }: LockedWorkflow): void {
  const { digest, mergeTarget } = bundle.request;
  if (standing.row.contentHash === workflowHash(change, mergeTarget)) return;
  throw new ConflictError(say('request.content-changed'), {
    state: 'outdated_digest',
    digest,
    possible: ['reload'],
  });
}
