import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { endpoint } from '../http/endpoint';
import { searchPeople } from './find';

export const peopleController = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** `GET /people?_q=`: up to 20 active accounts, names only, to choose approvers and filters from. */
  find: endpoint(async (ctx: Context) => {
    const search = typeof ctx.query._q === 'string' ? ctx.query._q.trim() : '';
    return { data: await searchPeople(strapi, search) };
  }),
});
