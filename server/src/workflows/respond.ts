import type { Core } from '@strapi/strapi';
import type { z } from 'zod';
import type { ResponseState, stageCommentInput } from '../../../contracts/workflows';
import { refusalToComment } from '../../../core/workflow';
import type { Viewer } from '../permissions';
import { touch } from '../requests/digest';
import { TABLES } from '../tables';
import { requireStage } from './find';
import { stageIn, withLockedWorkflow, type LockedWorkflow } from './locked';
import { decisionFacts, requireNoRefusal } from './permits';
import type { StageRow } from './rows';
import { tellResponse } from './tell';

/** Stores what somebody answered, with its line in the timeline. Under the lock of the request. */
export async function storeResponse(
  strapi: Core.Strapi,
  { person }: Viewer,
  { bundle, change, standing }: LockedWorkflow,
  stage: StageRow,
  answer: { state: ResponseState; comments: string | null },
): Promise<void> {
  await strapi.db.query(TABLES.workflowResponse).create({
    data: { stageId: stage.id, user: person.id, userName: person.name, ...answer },
  });
  const subject = { request: bundle.request, change, workflow: standing.row };
  await tellResponse(strapi, subject, stage, person, answer);
}

/**
 * `POST /workflow-stages/:id/comment`: says something without deciding; what one decided stays.
 * @throws NotFoundError (404), PolicyError (403) for others than members of the group, authors and managers,
 * ConflictError (409) once the workflow has ended.
 */
export async function commentOnStage(
  strapi: Core.Strapi,
  viewer: Viewer,
  stageDocumentId: string,
  { comments }: z.output<typeof stageCommentInput>,
): Promise<StageRow> {
  const { stage, workflow } = await requireStage(strapi, viewer, stageDocumentId);
  return withLockedWorkflow(strapi, workflow, async (locked) => {
    const own = stageIn(locked, stage.id);
    const facts = decisionFacts(viewer, locked.circumstances, locked.standing, own);
    requireNoRefusal(refusalToComment(facts), locked.bundle.request);
    await storeResponse(strapi, viewer, locked, own.row, { state: 'comment', comments });
    await touch(strapi, locked.bundle.request.id);
    return own.row;
  });
}
