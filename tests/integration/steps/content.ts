/** What people write directly, beside change requests: over HTTP, as the content manager does it. */
import { login } from '../harness';
import { ARTICLE, type Data, type Reply } from './requests';

type Verb = 'save' | 'publish' | 'discard' | 'unpublish' | 'delete' | 'open';

const COLLECTION = '/content-manager/collection-types';

/** One write (or `open`: the edit view's answer) of a document in its English version. */
export const direct = async (
  email: string,
  verb: Verb,
  documentId: string,
  data: Data = {},
  contentType = ARTICLE,
): Promise<Reply> => {
  const agent = await login(email);
  const at = `${COLLECTION}/${contentType}/${documentId}`;
  const prepared = {
    open: () => agent.get(`${at}?locale=en`),
    save: () => agent.put(`${at}?locale=en`).send(data),
    publish: () => agent.post(`${at}/actions/publish?locale=en`).send(data),
    discard: () => agent.post(`${at}/actions/discard?locale=en`).send({}),
    unpublish: () => agent.post(`${at}/actions/unpublish?locale=en`).send({}),
    delete: () => agent.delete(`${at}?locale=en`),
  };
  const response = await prepared[verb]();
  const { data: answer, meta, error } = response.body ?? {};
  return { status: response.status, data: answer, meta, error };
};

/** As `direct`, and it must succeed; what the content manager answered. */
export const mustDirect = async (...call: Parameters<typeof direct>): Promise<Reply['data']> => {
  const reply = await direct(...call);
  if (reply.status >= 300) {
    throw new Error(`${call.slice(0, 3).join(' ')}: ${reply.status} ${JSON.stringify(reply.error)}`);
  }
  return reply.data;
};
