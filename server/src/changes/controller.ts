import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { proposalInput } from '../../../contracts/changes';
import { refreshInput, resolveInput } from '../../../contracts/conflicts';
import { endpoint, parseBody } from '../http/endpoint';
import { wholeOrPage } from '../http/paging';
import { viewerOf } from '../permissions';
import { editProposal, removeChange, requireChange } from '../requests/change-content';
import { presentRequest } from '../requests/read';
import { previewChangeRefresh, refreshChange } from '../requests/refresh';
import { previewResolution, resolveChange } from '../requests/resolve';
import { conflictsOf } from './conflicts';
import { changeDetail } from './detail';
import { diffOfChange, readDiffEnd } from './diff';
import { presentRevision } from './present';
import { revisionsOf } from './store';

export const changesController = ({ strapi }: { strapi: Core.Strapi }) => {
  const detailOf = async (ctx: Context, documentId: string) => {
    const viewer = viewerOf(ctx);
    const { request, change } = await requireChange(strapi, viewer, documentId);
    return changeDetail(strapi, viewer, request, change);
  };

  return {
    /** `GET /changes/:id`: the change with its current proposal. */
    read: endpoint(async (ctx: Context) => ({ data: await detailOf(ctx, ctx.params.id) })),

    /** `PUT /changes/:id` `{data, fromRevision}`: a new revision. 409 on conflict, nothing saved. */
    edit: endpoint(async (ctx: Context) => {
      const input = parseBody(proposalInput, ctx);
      await editProposal(strapi, viewerOf(ctx), ctx.params.id, input);
      return { data: await detailOf(ctx, ctx.params.id) };
    }),

    /** `DELETE /changes/:id`: answers with the request without it. 409 for the last one. */
    remove: endpoint(async (ctx: Context) => {
      const viewer = viewerOf(ctx);
      const request = await removeChange(strapi, viewer, ctx.params.id);
      return { data: await presentRequest(strapi, viewer, request) };
    }),

    /**
     * `POST /changes/:id/refresh` `{dryRun?}`: re-based on what is stored now. 409 on conflict, nothing changed.
     */
    refresh: endpoint(async (ctx: Context) => {
      const { dryRun } = parseBody(refreshInput, ctx);
      const viewer = viewerOf(ctx);
      if (dryRun) return { data: await previewChangeRefresh(strapi, viewer, ctx.params.id) };
      await refreshChange(strapi, viewer, ctx.params.id);
      return { data: await detailOf(ctx, ctx.params.id) };
    }),

    /** `GET /changes/:id/conflicts`: what has to be decided; `meta` says what merged by itself. */
    conflicts: endpoint(async (ctx: Context) => {
      const viewer = viewerOf(ctx);
      const { request, change } = await requireChange(strapi, viewer, ctx.params.id);
      const { data, meta } = await conflictsOf(strapi, viewer, request, change);
      return { data, meta: { ...meta } };
    }),

    /**
     * `POST /changes/:id/resolve` `{resolutions, state?, dryRun?}`: a new revision with every conflict decided.
     * 409 when some are not, or when what was looked at has moved: nothing saved.
     */
    resolve: endpoint(async (ctx: Context) => {
      const input = parseBody(resolveInput, ctx);
      const viewer = viewerOf(ctx);
      if (input.dryRun) return { data: await previewResolution(strapi, viewer, ctx.params.id, input) };
      await resolveChange(strapi, viewer, ctx.params.id, input);
      return { data: await detailOf(ctx, ctx.params.id) };
    }),

    /** `GET /changes/:id/revisions`, oldest first. */
    revisions: endpoint(async (ctx: Context) => {
      const { change } = await requireChange(strapi, viewerOf(ctx), ctx.params.id);
      return wholeOrPage((await revisionsOf(strapi, [change.id])).map(presentRevision), ctx.query);
    }),

    /** `GET /changes/:id/diff?from=base|current|N&to=proposed|merged|N` */
    diff: endpoint(async (ctx: Context) => {
      const viewer = viewerOf(ctx);
      const { request, change } = await requireChange(strapi, viewer, ctx.params.id);
      const from = readDiffEnd('from', ctx.query.from, 'base');
      const to = readDiffEnd('to', ctx.query.to, 'proposed');
      return { data: await diffOfChange(strapi, viewer, request, change, from, to) };
    }),
  };
};
