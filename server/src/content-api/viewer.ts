import type { Context } from 'koa';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { eligibleContentTypes } from '../capture';
import { ACTIONS, DOCUMENT_ACTIONS, type Ability, type Viewer } from '../permissions';

/** Strapi's strategies for API tokens: as they are called now, and before tokens for the admin API existed. */
export const TOKEN_STRATEGIES = ['content-api-token', 'api-token'];

/** The permission of the content API that lets a token propose. */
const PROPOSE = 'plugin::change-requests.api-requests.create';

const READING = ['find', 'findOne'];

interface Authentication {
  strategy: { name: string };
  credentials: { id: number; name: string };
}

/** Whether the token may call an action of the content API. */
type MayCall = (action: string) => Promise<boolean>;

/**
 * The API token as somebody who looks and proposes: it reads the content types that it may find through the
 * content API, and proposes changes to them when it may create requests. It never holds any other right.
 * @throws UnauthorizedError for everybody who did not come with an API token.
 */
export async function viewerOfToken(strapi: Core.Strapi, ctx: Context): Promise<Viewer> {
  const auth = ctx.state.auth as Authentication | undefined;
  if (!auth || !TOKEN_STRATEGIES.includes(auth.strategy.name)) throw new errors.UnauthorizedError();
  const { id, name } = auth.credentials;
  return {
    person: { id: null, name, token: await identityOf(strapi, id) },
    ability: await abilityOf(strapi, askStrapi(strapi, auth)),
    token: true,
  };
}

/** Names are given again, and row numbers belong to one database; the document id is the token's alone. */
async function identityOf(strapi: Core.Strapi, id: number): Promise<string> {
  const token: { documentId: string | null } | null = await strapi.db
    .query('admin::api-token')
    .findOne({ select: ['documentId'], where: { id } });
  if (!token?.documentId) throw new errors.UnauthorizedError();
  return token.documentId;
}

/** Strapi itself says what a token may, whatever its type. */
function askStrapi(strapi: Core.Strapi, auth: Authentication): MayCall {
  return async (action) => {
    try {
      await strapi.get('auth').verify(auth, { scope: [action] });
      return true;
    } catch (error) {
      if (error instanceof errors.ForbiddenError) return false;
      throw error;
    }
  };
}

async function abilityOf(strapi: Core.Strapi, mayCall: MayCall): Promise<Ability> {
  const readable = await readableTypes(strapi, mayCall);
  const granted = new Set<string>([DOCUMENT_ACTIONS.read]);
  if (await mayCall(PROPOSE)) granted.add(ACTIONS.request);
  const can = (action: string, subject?: unknown) =>
    granted.has(action) && typeof subject === 'string' && readable.has(subject);
  return { can, rulesFor: (action, subject) => (can(action, subject) ? [{}] : []) };
}

/** What the content API does not offer at all can be found by no token, not even one with full access. */
async function readableTypes(strapi: Core.Strapi, mayCall: MayCall): Promise<Set<string>> {
  const { action: offered } = strapi.contentAPI.permissions.providers;
  const readable = new Set<string>();
  for (const uid of eligibleContentTypes(strapi)) {
    for (const action of READING.map((verb) => `${uid}.${verb}`)) {
      if (offered.has(action) && (await mayCall(action))) readable.add(uid);
    }
  }
  return readable;
}
