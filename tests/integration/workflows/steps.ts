/** Approval workflows as people meet them, over HTTP. */
import type { ChangeRequest } from '../../../contracts/requests';
import type { Stage, Workflow, WorkflowDefinition } from '../../../contracts/workflows';
import { createArticle, strapi } from '../harness';
import { ARTICLE, call, edition, must, propose, read, type Data, type Reply } from '../steps';
import { ADMIN, EDITOR, group, ids, PUBLISHER, REVIEWER, REVIEWER2 } from '../approvers/steps';
import { define, stage } from './definition-steps';

export interface StageWish {
  name?: string;
  min?: number;
  people?: string[];
  group?: string;
  denialMessage?: string;
}

const APPROVERS = [REVIEWER, REVIEWER2, PUBLISHER, ADMIN];

/** A definition with these stages, in this order, in force. */
export const inForce = async (
  stages: StageWish[],
  constraints: Data = {},
  more: Data = {},
): Promise<WorkflowDefinition> => {
  const inputs = [];
  for (const [index, { name, min, people, group: known, denialMessage }] of stages.entries()) {
    const groupId = known ?? (await group({ users: ids(...(people ?? APPROVERS)) })).id;
    inputs.push(
      stage(groupId, {
        name: name ?? `Stage ${index + 1}`,
        weight: (index + 1) * 10,
        minApprovers: min ?? 1,
        ...(denialMessage !== undefined && { denialMessage }),
      }),
    );
  }
  return define({ constraints, enabled: true, stages: inputs, ...more });
};

/** An article of its own, and constraints that nothing else meets. */
export const ownArticle = async (data: Data = {}): Promise<{ documentId: string; only: Data }> => {
  const { documentId, code } = (await createArticle(data)) as unknown as { documentId: string; code: string };
  return { documentId, only: { code } };
};

export interface Running {
  request: ChangeRequest;
  documentId: string;
  only: Data;
  definition: WorkflowDefinition;
  workflow: Workflow;
}

/** A request of the editor's about one article, for which a workflow with these stages is in force. */
export const running = async (stages: StageWish[] = [{}], options: Data = {}): Promise<Running> => {
  const { documentId, only } = await ownArticle();
  const definition = await inForce(stages, only);
  const request = await propose([edition(documentId, { title: 'Proposed' })], options);
  return { request, documentId, only, definition, workflow: newest(request) };
};

/** The newest attempt, of the only change. */
export const newest = ({ workflows }: ChangeRequest): Workflow =>
  [...workflows].sort((a, b) => a.attempt - b.attempt).at(-1) as Workflow;

export const workflowOf = async (request: { id: string }): Promise<Workflow> =>
  newest(await read(request.id));

export const statesOf = ({ state, stages }: Workflow): string[] => [state, ...stages.map((one) => one.state)];

export const stateOf = async (request: { id: string }): Promise<string[]> =>
  statesOf(await workflowOf(request));

export const at = ({ stages }: Workflow, place: number): Stage => stages[place] as Stage;

type Verb = 'approve' | 'deny' | 'comment';

export const answer = (by: string, verb: Verb, { id }: { id: string }, body: Data = {}): Promise<Reply> =>
  call(by, 'post', `/workflow-stages/${id}/${verb}`, body);

export const approve = async (by: string, one: { id: string }, body: Data = {}): Promise<Stage> =>
  must(by, 'post', `/workflow-stages/${one.id}/approve`, body);

export const deny = async (by: string, one: { id: string }, body: Data = {}): Promise<Stage> =>
  must(by, 'post', `/workflow-stages/${one.id}/deny`, body);

export const cancel = (by: string, { id }: { id: string }, body: Data = {}): Promise<Reply> =>
  call(by, 'post', `/workflows/${id}/cancel`, body);

export const merge = (id: string, by = PUBLISHER): Promise<Reply> =>
  call(by, 'post', `/requests/${id}/merge`, {});

export const setStatus = (id: string, status: string, by = EDITOR): Promise<ChangeRequest> =>
  must(by, 'post', `/requests/${id}/status`, { status });

export const approvalCheck = async (id: string) =>
  (await must(EDITOR, 'get', `/requests/${id}/checks`)).checks.find(
    (check: { id: string }) => check.id === 'approval',
  );

/** The next revision of the only change. */
export const edit = async (id: string, data: Data): Promise<unknown> => {
  const { changes } = await read(id);
  const [change] = changes;
  return must(EDITOR, 'put', `/changes/${change?.id}`, { data, fromRevision: change?.revision });
};

export const liveTitle = async (documentId: string): Promise<string> => {
  const live = await strapi.documents(ARTICLE).findOne({ documentId, locale: 'en', status: 'published' });
  return (live as unknown as { title: string }).title;
};
