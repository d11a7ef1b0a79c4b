import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { changeInput } from '../../../contracts/changes';
import { refreshInput, resolveAllInput } from '../../../contracts/conflicts';
import { approversInput } from '../../../contracts/people';
import {
  createRequestInput,
  emptyInput,
  mergeInput,
  statusInput,
  updateRequestInput,
} from '../../../contracts/requests';
import { presentChange } from '../changes/present';
import { revisionsOf } from '../changes/store';
import { checksFor } from '../checks';
import { readTimeline } from '../events';
import { endpoint, parseBody } from '../http/endpoint';
import { wholeOrPage } from '../http/paging';
import { dryRun, merge } from '../merging';
import { viewerOf as viewerOfSession, type Viewer } from '../permissions';
import { presentParts, splitByHand } from '../splitting';
import { editApprovers } from './approvers';
import { bundleOf } from './bundle';
import { addChange } from './change-content';
import { createRequest } from './create';
import { findRequests } from './find';
import { readDocumentQuery, readListQuery } from './list-query';
import { requestsOfDocument } from './of-document';
import { badgeIn, badgesOfRequests } from './present-list';
import { presentRequest } from './read';
import { previewRequestRefresh, refreshRequest } from './refresh';
import { resolveRequest } from './resolve';
import { revertRequest } from './revert';
import type { RequestRow } from './rows';
import { moveByHand } from './status';
import { deleteRequest, updateRequest } from './update';
import { requireVisible } from './visibility';

/** Finds out who asks: somebody with an admin session, or an API token. */
type FindViewer = (ctx: Context) => Viewer | Promise<Viewer>;

/** Everything that can be asked of requests, answered to the viewer that is found. */
export const requestEndpoints = (strapi: Core.Strapi, viewerOf: FindViewer) => {
  const answer = async (viewer: Viewer, request: RequestRow, status = 200) => ({
    data: await presentRequest(strapi, viewer, await requireVisible(strapi, viewer, request.documentId)),
    status,
  });

  return {
    /** `GET /requests`: a page of what the person may see. */
    find: endpoint(async (ctx: Context) => {
      const { data, pagination } = await findRequests(strapi, await viewerOf(ctx), readListQuery(ctx.query));
      return { data, meta: { pagination } };
    }),

    /** `POST /requests`: 201 with the request. */
    create: endpoint(async (ctx: Context) => {
      const viewer = await viewerOf(ctx);
      const input = parseBody(createRequestInput, ctx);
      return answer(viewer, await createRequest(strapi, viewer, input), 201);
    }),

    /** `GET /requests/:id` */
    read: endpoint(async (ctx: Context) => {
      const viewer = await viewerOf(ctx);
      const request = await requireVisible(strapi, viewer, ctx.params.id);
      return { data: await presentRequest(strapi, viewer, request) };
    }),

    /** `PUT /requests/:id`: title, description, location, merge target, planned time, collaborators; never the status. */
    update: endpoint(async (ctx: Context) => {
      const viewer = await viewerOf(ctx);
      const input = parseBody(updateRequestInput, ctx);
      return answer(viewer, await updateRequest(strapi, viewer, ctx.params.id, input));
    }),

    /** `DELETE /requests/:id`: `manage` only, not when merged. */
    remove: endpoint(async (ctx: Context) => {
      await deleteRequest(strapi, await viewerOf(ctx), ctx.params.id);
      return { data: null };
    }),

    /** `POST /requests/:id/status` */
    move: endpoint(async (ctx: Context) => {
      const viewer = await viewerOf(ctx);
      const { status } = parseBody(statusInput, ctx);
      return answer(viewer, await moveByHand(strapi, viewer, ctx.params.id, status));
    }),

    /** `POST /requests/:id/changes`: 201 with the change. */
    addChange: endpoint(async (ctx: Context) => {
      const viewer = await viewerOf(ctx);
      const input = parseBody(changeInput, ctx);
      const change = await addChange(strapi, viewer, ctx.params.id, input);
      const request = await requireVisible(strapi, viewer, ctx.params.id);
      const badges = await badgesOfRequests(strapi, [request], [change]);
      const revisions = await revisionsOf(strapi, [change.id]);
      return { data: presentChange(strapi, change, revisions, badgeIn(badges, change)), status: 201 };
    }),

    /** `PUT /requests/:id/approvers` */
    approvers: endpoint(async (ctx: Context) => {
      const viewer = await viewerOf(ctx);
      const input = parseBody(approversInput, ctx);
      return answer(viewer, await editApprovers(strapi, viewer, ctx.params.id, input));
    }),

    /** `GET /requests/:id/checks` */
    checks: endpoint(async (ctx: Context) => {
      const viewer = await viewerOf(ctx);
      const request = await requireVisible(strapi, viewer, ctx.params.id);
      return { data: await checksFor(strapi, viewer, await bundleOf(strapi, request)) };
    }),

    /** `GET /requests/:id/timeline`, oldest first. */
    timeline: endpoint(async (ctx: Context) => {
      const request = await requireVisible(strapi, await viewerOf(ctx), ctx.params.id);
      return wholeOrPage(await readTimeline(strapi, request.id), ctx.query);
    }),

    /** `POST /requests/:id/refresh` `{dryRun?}`: all changes or none. */
    refresh: endpoint(async (ctx: Context) => {
      const { dryRun } = parseBody(refreshInput, ctx);
      const viewer = await viewerOf(ctx);
      if (dryRun) return { data: await previewRequestRefresh(strapi, viewer, ctx.params.id) };
      return answer(viewer, await refreshRequest(strapi, viewer, ctx.params.id));
    }),

    /** `POST /requests/:id/resolve` `{choice}`: one answer to all conflicts of all changes, or none of them. */
    resolve: endpoint(async (ctx: Context) => {
      const input = parseBody(resolveAllInput, ctx);
      const viewer = await viewerOf(ctx);
      return answer(viewer, await resolveRequest(strapi, viewer, ctx.params.id, input));
    }),

    /** `POST /requests/:id/split`: 201 with the requests that it became, in the order of their changes. */
    split: endpoint(async (ctx: Context) => {
      const viewer = await viewerOf(ctx);
      parseBody(emptyInput, ctx);
      const parts = await splitByHand(strapi, viewer, ctx.params.id);
      return { data: await presentParts(strapi, viewer, parts), status: 201 };
    }),

    /** `POST /requests/:id/revert`: 201 with the new request. */
    revert: endpoint(async (ctx: Context) => {
      const viewer = await viewerOf(ctx);
      parseBody(emptyInput, ctx);
      return answer(viewer, await revertRequest(strapi, viewer, ctx.params.id), 201);
    }),

    /** `POST /requests/:id/merge` `{digest?, dryRun?}` */
    merge: endpoint(async (ctx: Context) => {
      const viewer = await viewerOf(ctx);
      const input = parseBody(mergeInput, ctx);
      const work = input.dryRun ? dryRun : merge;
      const { request, results } = await work(strapi, viewer, ctx.params.id, input.digest);
      return { data: { request: await presentRequest(strapi, viewer, request), results } };
    }),

    /** `GET /documents/:contentType/:documentId/requests?locale`, and what `GET /requests` takes. */
    ofDocument: endpoint(async (ctx: Context) => {
      const { contentType, documentId } = ctx.params;
      const query = readDocumentQuery(ctx.query);
      const viewer = await viewerOf(ctx);
      const { data, pagination } = await requestsOfDocument(strapi, viewer, contentType, documentId, query);
      return { data, meta: { pagination } };
    }),
  };
};

export const requestsController = ({ strapi }: { strapi: Core.Strapi }) =>
  requestEndpoints(strapi, viewerOfSession);
