/** Workflow definitions as their architects make them, over HTTP. */
import type { StageDefinitionInput, WorkflowDefinition } from '../../../contracts/workflows';
import { strapi } from '../harness';
import { ARTICLE, call, must, type Data } from '../steps';
import { ADMIN } from '../approvers/steps';

let numbers = 0;

/** A number that no definition has yet: as a priority, and in a name. */
export const fresh = (): number => (numbers += 1);

export const definitionName = (): string => `Definition ${Date.now().toString(36)} ${fresh()}`;

export const stage = (approverGroup: string, more: Partial<StageDefinitionInput> = {}) => ({
  name: 'Stage',
  weight: 10,
  minApprovers: 1,
  approverGroup,
  ...more,
});

/** Constraints that no entry matches. */
export const NOTHING = { documentId: 'none' };

/** A definition with a name and a priority of its own; for articles, disabled, unless it says otherwise. */
export const define = (input: Data = {}): Promise<WorkflowDefinition> =>
  must(ADMIN, 'post', '/workflow-definitions', {
    name: definitionName(),
    contentType: ARTICLE,
    priority: fresh(),
    ...input,
  });

/** Whatever this file's tests defined, and what ran of it: other files must not find it. */
export const forgetDefinitions = async (): Promise<void> => {
  const own = ['workflow-definition', 'workflow-stage-definition', 'workflow', 'workflow-stage'];
  for (const name of [...own, 'workflow-response']) {
    await strapi.db.query(`plugin::change-requests.${name}` as never).deleteMany({});
  }
};

/** What was refused, and where: the status, and each path. */
export const problemsOf = (reply: {
  status: number;
  error?: { details: { errors?: { path: string[] }[] } };
}) => [reply.status, ...(reply.error?.details.errors ?? []).map(({ path }) => path.join('.'))];

export const list = (query: string, by = ADMIN) =>
  call<WorkflowDefinition[]>(by, 'get', `/workflow-definitions?${query}`);
