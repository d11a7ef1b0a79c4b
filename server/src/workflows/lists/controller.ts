import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { endpoint } from '../../http/endpoint';
import { viewerOf, type Viewer } from '../../permissions';
import { requireWorkflow } from '../find';
import { presentWorkflows } from '../present';
import { findNames } from './find-names';
import { findStages } from './find-stages';
import { findWorkflows } from './find-workflows';
import { readStagesQuery, readWorkflowsQuery } from './list-query';

/** The endpoints that read, for whoever the caller turns out to be. */
export const workflowLists = (
  strapi: Core.Strapi,
  viewerFrom: (ctx: Context) => Viewer | Promise<Viewer>,
) => ({
  /** `GET /workflows?scope&filters&sort&_q&page&pageSize`, newest first. */
  find: endpoint(async (ctx: Context) => {
    const query = readWorkflowsQuery(ctx.query);
    const { data, pagination } = await findWorkflows(strapi, await viewerFrom(ctx), query);
    return { data, meta: { pagination } };
  }),

  /** `GET /workflows/:id`, with stages, responses, and what the person may do. */
  read: endpoint(async (ctx: Context) => {
    const viewer = await viewerFrom(ctx);
    const { workflow } = await requireWorkflow(strapi, viewer, ctx.params.id);
    const [data] = await presentWorkflows(strapi, viewer, [workflow]);
    return { data };
  }),

  /** `GET /workflow-names?_q&id`: what the lists can be filtered by. */
  names: endpoint(async (ctx: Context) => ({
    data: await findNames(strapi, await viewerFrom(ctx), ctx.query),
  })),

  /** `GET /workflow-stages?pending_my_approvals&filters&sort&_q&page&pageSize`, newest first. */
  stages: endpoint(async (ctx: Context) => {
    const query = readStagesQuery(ctx.query);
    const { data, pagination } = await findStages(strapi, await viewerFrom(ctx), query);
    return { data, meta: { pagination } };
  }),
});

export const workflowsController = ({ strapi }: { strapi: Core.Strapi }) => workflowLists(strapi, viewerOf);
