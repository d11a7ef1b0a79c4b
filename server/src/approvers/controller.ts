import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { approverGroupInput, approverGroupUpdate } from '../../../contracts/approvers';
import { approversInput } from '../../../contracts/people';
import { endpoint, parseBody } from '../http/endpoint';
import { viewerOf } from '../permissions';
import { readSettings } from '../settings';
import { findGroups, readGroup } from './find-groups';
import type { ListOwner } from './lists';
import { createGroup, deleteGroup, updateGroup } from './save-group';
import { readList, readTypeLists } from './read-list';
import { writeList } from './save-list';

const ownerOf = ({ params }: Context): ListOwner => ({
  contentType: params.contentType,
  documentId: params.documentId ?? null,
});

export const approversController = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** `GET /approver-groups?_q=&page=&pageSize=`, by name. */
  find: endpoint(async (ctx: Context) => {
    const { data, pagination } = await findGroups(strapi, ctx.query);
    return { data, meta: { pagination } };
  }),

  /** `GET /approver-groups/:id`, with where the group is used. */
  read: endpoint(async (ctx: Context) => ({ data: await readGroup(strapi, viewerOf(ctx), ctx.params.id) })),

  /** `POST /approver-groups`: 201 with the group. */
  create: endpoint(async (ctx: Context) => {
    const id = await createGroup(strapi, parseBody(approverGroupInput, ctx));
    return { data: await readGroup(strapi, viewerOf(ctx), id), status: 201 };
  }),

  /** `PUT /approver-groups/:id`: any part of it. */
  update: endpoint(async (ctx: Context) => {
    const viewer = viewerOf(ctx);
    await updateGroup(strapi, viewer, ctx.params.id, parseBody(approverGroupUpdate, ctx));
    return { data: await readGroup(strapi, viewer, ctx.params.id) };
  }),

  /** `DELETE /approver-groups/:id` */
  remove: endpoint(async (ctx: Context) => {
    await deleteGroup(strapi, viewerOf(ctx), ctx.params.id);
    return { data: null };
  }),

  /** `GET /approver-lists`: of all content types; those without a list are left out. */
  typeLists: endpoint(async (ctx: Context) => ({ data: await readTypeLists(strapi, viewerOf(ctx)) })),

  /** `GET /approver-lists/:contentType[/:documentId]`; `meta` says how many people a request has to name. */
  readList: endpoint(async (ctx: Context) => {
    const { minimumApprovers } = await readSettings(strapi);
    return { data: await readList(strapi, viewerOf(ctx), ownerOf(ctx)), meta: { minimumApprovers } };
  }),

  /** `PUT /approver-lists/:contentType[/:documentId]` `{users, groups}`: the whole list; nobody removes it. */
  writeList: endpoint(async (ctx: Context) => {
    const input = parseBody(approversInput, ctx);
    return { data: await writeList(strapi, viewerOf(ctx), ownerOf(ctx), input) };
  }),
});
