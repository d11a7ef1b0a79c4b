import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { delegationInput, delegationUpdate } from '../../../contracts/delegations';
import { endpoint, parseBody } from '../http/endpoint';
import { viewerOf } from '../permissions';
import { readSettings } from '../settings';
import { requireDelegation } from './access';
import { findDelegations } from './find';
import { readDelegationQuery } from './list-query';
import { presentDelegation } from './rows';
import { createDelegation, deleteDelegation, updateDelegation } from './save';

export const delegationsController = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** `GET /delegations`: a page of one's own, given and received, or with `scope=all` and `manage` of everybody's. */
  find: endpoint(async (ctx: Context) => {
    const query = readDelegationQuery(ctx.query);
    const { data, pagination } = await findDelegations(strapi, viewerOf(ctx), query, new Date());
    const { delegationEnabled: enabled } = await readSettings(strapi);
    return { data, meta: { pagination, enabled } };
  }),

  /** `POST /delegations`: 201 with the delegation. */
  create: endpoint(async (ctx: Context) => {
    const row = await createDelegation(strapi, viewerOf(ctx), parseBody(delegationInput, ctx));
    return { data: presentDelegation(row, new Date()), status: 201 };
  }),

  /** `GET /delegations/:id` */
  read: endpoint(async (ctx: Context) => {
    const row = await requireDelegation(strapi, viewerOf(ctx), ctx.params.id);
    return { data: presentDelegation(row, new Date()) };
  }),

  /** `PUT /delegations/:id`: any part of it; `end` ends it now. */
  update: endpoint(async (ctx: Context) => {
    const input = parseBody(delegationUpdate, ctx);
    const now = new Date();
    const row = await updateDelegation(strapi, viewerOf(ctx), ctx.params.id, input, now);
    return { data: presentDelegation(row, now) };
  }),

  /** `DELETE /delegations/:id` */
  remove: endpoint(async (ctx: Context) => {
    await deleteDelegation(strapi, viewerOf(ctx), ctx.params.id);
    return { data: null };
  }),
});
