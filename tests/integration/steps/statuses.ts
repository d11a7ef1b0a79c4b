/** Requests of the editor's about one article, in every status. */
import type { ChangeRequest, RequestStatus } from '../../../contracts/requests';
import { createArticle, strapi } from '../harness';
import { approveAndMerge, edition, must, propose, review, type Data } from './requests';

export const proposeOne = async (options: Data = {}): Promise<ChangeRequest> =>
  propose([edition((await createArticle()).documentId, { title: 'Proposed' })], options);

type AtBirth = (request: ChangeRequest) => Promise<unknown>;

const REACH: Record<RequestStatus, (atBirth: AtBirth) => Promise<string>> = {
  draft: (atBirth) => born({ draft: true }, atBirth),
  ready_for_review: (atBirth) => born({}, atBirth),
  ready_for_merging: async (atBirth) => {
    const id = await born({}, atBirth);
    await review(id);
    return id;
  },
  merged: async (atBirth) => {
    const id = await born({}, atBirth);
    await approveAndMerge(id);
    return id;
  },
  closed: async (atBirth) => {
    const id = await born({}, atBirth);
    await must('editor@demo.test', 'post', `/requests/${id}/status`, { status: 'closed' });
    return id;
  },
  stale: async (atBirth) => {
    const id = await born({}, atBirth);
    await strapi.db
      .query('plugin::change-requests.change-request')
      .update({ where: { documentId: id }, data: { status: 'stale' } });
    return id;
  },
};

async function born(options: Data, atBirth: AtBirth): Promise<string> {
  const request = await proposeOne(options);
  await atBirth(request);
  return request.id;
}

export const STATUSES = Object.keys(REACH) as RequestStatus[];

/** The id of a new request in this status; `atBirth` is done to it while it is still open. */
export const requestThatIs = (status: string, atBirth: AtBirth = async () => {}): Promise<string> =>
  REACH[status as RequestStatus](atBirth);
