/** Workflows that run, as people find them in their lists. */
import type { ListedStage, Workflow } from '../../../contracts/workflows';
import type { ChangeRequest } from '../../../contracts/requests';
import { createArticle } from '../harness';
import { call, edition, must, propose, read, type Data, type Reply } from '../steps';

type Query = Record<string, string>;

const queried = (path: string, query: Query): string => `${path}?${new URLSearchParams(query)}`;

export const workflows = (by: string, query: Query = {}): Promise<Reply<Workflow[]>> =>
  call<Workflow[]>(by, 'get', queried('/workflows', query));

export const stages = (by: string, query: Query = {}): Promise<Reply<ListedStage[]>> =>
  call<ListedStage[]>(by, 'get', queried('/workflow-stages', query));

/** Stages of the list by request and name: `#12 Legal`, in any order; the total has to be their number. */
export const stageNames = async (by: string, pending?: boolean, query: Query = {}): Promise<string[]> => {
  const asked = {
    pageSize: '100',
    ...query,
    ...(pending !== undefined && { pending_my_approvals: `${pending}` }),
  };
  const { status, data, meta, error } = await stages(by, asked);
  if (status !== 200) throw new Error(JSON.stringify(error));
  const names = data.map(({ name, workflow }) => `#${workflow.request.number} ${name}`);
  expect((meta.pagination as Data).total).toBe(names.length);
  return names.sort();
};

/** Numbers of the requests of a list of workflows; the total has to be their number. */
export const workflowNumbers = async (by: string, query: Query = {}): Promise<number[]> => {
  const { status, data, meta, error } = await workflows(by, { pageSize: '100', ...query });
  if (status !== 200) throw new Error(JSON.stringify(error));
  expect((meta.pagination as Data).total).toBe(data.length);
  return data.map(({ request }) => request.number);
};

/** The workflows of a request. */
export const workflowsOf = async (id: string, by?: string): Promise<Workflow[]> =>
  (await read(id, by)).workflows;

/** A request about an article of its own, which definitions can be made for. */
export const proposed = async (documentId: string, by: string, more: Data = {}): Promise<ChangeRequest> =>
  propose([edition(documentId, { title: `Proposed ${documentId}` })], { by, ...more });

export const someArticles = async (count: number, data: Data = {}): Promise<string[]> => {
  const ids: string[] = [];
  while (ids.length < count) ids.push((await createArticle(data)).documentId);
  return ids;
};

/** Answers a stage of a request's only workflow. */
export const answer = async (
  by: string,
  requestId: string,
  name: string,
  verb: 'approve' | 'deny' | 'comment',
  comments?: string,
): Promise<void> => {
  const [workflow] = await workflowsOf(requestId);
  const stage = workflow?.stages.find((one) => one.name === name);
  await must(by, 'post', `/workflow-stages/${stage?.id}/${verb}`, comments === undefined ? {} : { comments });
};
