import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { z } from 'zod';
import { text } from '../../../contracts/scalars';
import { endpoint, parse } from '../http/endpoint';
import { searchPeople } from './find';
import { listRoles } from './roles';

const querySchema = z.object({ _q: text().max(255).default('') });

export const peopleController = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** `GET /people?_q=`: up to 20 active accounts, names only, to choose approvers and filters from. */
  find: endpoint(async (ctx: Context) => {
    const { _q } = parse(querySchema, ctx.query);
    return { data: await searchPeople(strapi, _q.trim()) };
  }),

  /** `GET /roles`: every role of the site, names only, to make approver groups of. */
  roles: endpoint(async () => ({ data: await listRoles(strapi) })),
});
