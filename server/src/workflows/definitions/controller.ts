import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import {
  previewInput,
  workflowDefinitionInput,
  workflowDefinitionUpdate,
} from '../../../../contracts/workflows';
import { endpoint, parseBody } from '../../http/endpoint';
import { viewerOf } from '../../permissions';
import { previewConstraints } from '../preview';
import { findDefinitions, readDefinition } from './find';
import { readDefinitionQuery } from './list-query';
import { deleteDefinition } from './remove';
import { createDefinition, updateDefinition } from './save';

export const definitionsController = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** `GET /workflow-definitions?filters&sort&_q&page&pageSize`, by content type and priority. */
  find: endpoint(async (ctx: Context) => {
    const { data, pagination } = await findDefinitions(strapi, viewerOf(ctx), readDefinitionQuery(ctx.query));
    return { data, meta: { pagination } };
  }),

  /** `GET /workflow-definitions/:id` */
  read: endpoint(async (ctx: Context) => ({
    data: await readDefinition(strapi, viewerOf(ctx), ctx.params.id),
  })),

  /** `POST /workflow-definitions`: 201 with the definition. */
  create: endpoint(async (ctx: Context) => {
    const id = await createDefinition(strapi, parseBody(workflowDefinitionInput, ctx));
    return { data: await readDefinition(strapi, viewerOf(ctx), id), status: 201 };
  }),

  /** `PUT /workflow-definitions/:id`: any part of it; `stages` replaces all of them. */
  update: endpoint(async (ctx: Context) => {
    await updateDefinition(strapi, ctx.params.id, parseBody(workflowDefinitionUpdate, ctx));
    return { data: await readDefinition(strapi, viewerOf(ctx), ctx.params.id) };
  }),

  /** `POST /workflow-definitions/preview`: entries that constraints match now. */
  preview: endpoint(async (ctx: Context) => {
    const input = parseBody(previewInput, ctx);
    return { data: await previewConstraints(strapi, viewerOf(ctx), input) };
  }),

  /** `DELETE /workflow-definitions/:id`: 409 while workflows of it are pending. */
  remove: endpoint(async (ctx: Context) => {
    await deleteDefinition(strapi, viewerOf(ctx), ctx.params.id);
    return { data: null };
  }),
});
