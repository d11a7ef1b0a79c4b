/** API tokens of Settings > API Tokens, and what programs do with them: calls of the plugin's content API. */
import type { ChangeInput } from '../../../contracts/changes';
import type { ChangeRequest } from '../../../contracts/requests';
import { anonymous, strapi } from '../harness';
import type { Loose } from './loose';
import type { Grant } from './people';
import type { Data, Method, Reply } from './requests';

export interface Token {
  id: number;
  name: string;
  accessKey: string;
}

interface Attributes {
  type: 'read-only' | 'full-access' | 'custom';
  permissions?: string[];
  name?: string;
}

let tokens = 0;

/** A token as the settings page makes it. */
export const createToken = async ({ type, permissions, name }: Attributes): Promise<Token> => {
  tokens += 1;
  return strapi.service('admin::api-token').create({
    kind: 'content-api',
    name: name ?? `Token ${Date.now().toString(36)} ${tokens}`,
    description: '',
    lifespan: null,
    type,
    ...(permissions && { permissions }),
  } as Data);
};

/** A token for the admin API, of an account that has these rights itself. */
export const createAdminToken = async (email: string, adminPermissions: Grant[]): Promise<Token> => {
  tokens += 1;
  const owner = await strapi.db.query('admin::user').findOne({ where: { email }, populate: ['roles'] });
  const name = `Token ${Date.now().toString(36)} ${tokens} of ${email}`;
  const attributes = { kind: 'admin', name, description: '', lifespan: null, adminPermissions };
  return strapi.service('admin::api-token-admin').create(attributes, owner);
};

/** Everything that the plugin's content API offers. */
export const ALL_ACTIONS = [
  'api-requests.find',
  'api-requests.findOne',
  'api-requests.create',
  'api-requests.addChange',
  'api-requests.setStatus',
  'api-documents.find',
  'api-workflow-stages.find',
].map((action) => `plugin::change-requests.${action}`);

/** A custom token that may find these content types and do everything that a token can do with requests. */
export const customToken = (contentTypes: string[], actions = ALL_ACTIONS): Promise<Token> =>
  createToken({ type: 'custom', permissions: [...contentTypes.map((uid) => `${uid}.find`), ...actions] });

export const revoke = (token: Token): Promise<unknown> => strapi.service('admin::api-token').revoke(token.id);

/** One call of the content API; without a token if it is null. */
export const callApi = async <Body = Loose>(
  token: { accessKey: string } | null,
  method: Method,
  path: string,
  body?: unknown,
): Promise<Reply<Body>> => {
  const agent = anonymous();
  if (token) agent.set('Authorization', `Bearer ${token.accessKey}`);
  const prepared = agent[method](`/api/change-requests${path}`);
  const response = await (body === undefined ? prepared : prepared.send(body as object));
  const { data, meta, error } = response.body ?? {};
  return { status: response.status, data, meta, error };
};

/** As `callApi`, and it must succeed. */
export const mustApi = async <Body = Loose>(...call: Parameters<typeof callApi>): Promise<Body> => {
  const reply = await callApi<Body>(...call);
  if (reply.status >= 300) {
    throw new Error(`${call[1]} ${call[2]}: ${reply.status} ${JSON.stringify(reply.error)}`);
  }
  return reply.data;
};

let titles = 0;

/** A request of a token's with these changes, ready for review unless it says otherwise. */
export const proposeAs = (token: Token, changes: ChangeInput[], more: Data = {}): Promise<ChangeRequest> => {
  titles += 1;
  return mustApi(token, 'post', '/requests', { title: `Request ${titles} of a token`, changes, ...more });
};
