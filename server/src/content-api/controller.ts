import type { Core } from '@strapi/strapi';
import { requestEndpoints } from '../requests';
import { workflowLists } from '../workflows';
import { viewerOfToken } from './viewer';

const forTokens = (strapi: Core.Strapi) => requestEndpoints(strapi, (ctx) => viewerOfToken(strapi, ctx));

/**
 * The endpoints of the admin API, asked by API tokens. Only the names differ: a read-only token may call what
 * ends in `find` or `findOne`.
 */
export const apiRequestsController = ({ strapi }: { strapi: Core.Strapi }) => {
  const { find, read, create, addChange, move } = forTokens(strapi);
  return { find, findOne: read, create, addChange, setStatus: move };
};

export const apiDocumentsController = ({ strapi }: { strapi: Core.Strapi }) => {
  const { ofDocument } = forTokens(strapi);
  return { find: ofDocument };
};

/** Tokens read what waits for whom; deciding has no route here. */
export const apiWorkflowStagesController = ({ strapi }: { strapi: Core.Strapi }) => {
  const { stages } = workflowLists(strapi, (ctx) => viewerOfToken(strapi, ctx));
  return { find: stages };
};
