import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { cancelInput, decisionInput, stageCommentInput } from '../../../contracts/workflows';
import { endpoint, parseBody } from '../http/endpoint';
import { viewerOf, type Viewer } from '../permissions';
import { cancelWorkflow } from './cancel';
import { decide } from './decide';
import { presentListedStages, presentWorkflows } from './present';
import { commentOnStage } from './respond';
import type { StageRow } from './rows';

export const decisionsController = ({ strapi }: { strapi: Core.Strapi }) => {
  const stage = async (viewer: Viewer, row: StageRow) => {
    const [data] = await presentListedStages(strapi, viewer, [row]);
    return { data };
  };
  const deciding = (verdict: 'approved' | 'denied') =>
    endpoint(async (ctx: Context) => {
      const input = parseBody(decisionInput, ctx);
      const viewer = viewerOf(ctx);
      return stage(viewer, await decide(strapi, viewer, ctx.params.id, verdict, input));
    });

  return {
    /** `POST /workflow-stages/:id/approve` `{comments?, digest?}` → the stage */
    approve: deciding('approved'),

    /** `POST /workflow-stages/:id/deny` `{comments?, digest?}` → the stage */
    deny: deciding('denied'),

    /** `POST /workflow-stages/:id/comment` `{comments}` → the stage */
    comment: endpoint(async (ctx: Context) => {
      const input = parseBody(stageCommentInput, ctx);
      const viewer = viewerOf(ctx);
      return stage(viewer, await commentOnStage(strapi, viewer, ctx.params.id, input));
    }),

    /** `POST /workflows/:id/cancel` `{comments?}` → the workflow */
    cancel: endpoint(async (ctx: Context) => {
      const input = parseBody(cancelInput, ctx);
      const viewer = viewerOf(ctx);
      const row = await cancelWorkflow(strapi, viewer, ctx.params.id, input);
      const [data] = await presentWorkflows(strapi, viewer, [row]);
      return { data };
    }),
  };
};
