/** Endpoints of workflows, and who gets through. */
import { ARTICLE, type Method } from '../steps';
import { group, ids, REVIEWER } from '../approvers/steps';
import { define, definitionName, fresh, stage } from '../workflows/definition-steps';
import { proposed, someArticles, workflowsOf } from '../workflows/list-steps';
import {
  AUTHORS,
  open,
  reading,
  type Context,
  type Endpoint,
  type Name,
  type WorkflowContext,
} from './endpoint';

/** For those who define workflows: here nobody but the administrator. */
const defining = (
  name: string,
  method: Method,
  path: (context: Context) => string,
  body?: () => object,
  status?: number,
): Endpoint => ({
  name,
  method,
  path,
  allowed: ['admin'],
  otherwise: { outsider: 403 },
  ...(body && { body }),
  ...(status && { status }),
});

const deciding = (verb: string, allowed: Name[], body: object): Endpoint => ({
  name: `POST ${verb} a stage`,
  method: 'post',
  path: (context) => `/workflow-stages/${context.stage}/${verb}`,
  body: () => body,
  allowed,
});

const input = () => ({ name: definitionName(), contentType: ARTICLE, priority: fresh() });

export const WORKFLOW_ENDPOINTS: Endpoint[] = [
  open('GET workflows', '/workflows'),
  open('GET workflow stages', '/workflow-stages'),
  open('GET names of workflows', '/workflow-names'),
  reading('GET workflow', ({ workflow }) => `/workflows/${workflow}`),
  {
    name: 'POST cancel a workflow',
    method: 'post',
    path: ({ workflow }) => `/workflows/${workflow}/cancel`,
    body: () => ({}),
    allowed: AUTHORS,
  },
  deciding('approve', ['reviewer'], {}),
  deciding('deny', ['reviewer'], { comments: 'No' }),
  deciding('comment', ['admin', 'editor', 'reviewer'], { comments: 'Why?' }),
  defining('GET workflow definitions', 'get', () => '/workflow-definitions'),
  defining('POST workflow definition', 'post', () => '/workflow-definitions', input, 201),
  defining(
    'POST preview of constraints',
    'post',
    () => '/workflow-definitions/preview',
    () => ({ contentType: ARTICLE, constraints: {} }),
  ),
  defining('GET workflow definition', 'get', ({ definition }) => `/workflow-definitions/${definition}`),
  defining(
    'PUT workflow definition',
    'put',
    ({ definition }) => `/workflow-definitions/${definition}`,
    () => ({ name: definitionName() }),
  ),
  defining('DELETE workflow definition', 'delete', ({ definition }) => `/workflow-definitions/${definition}`),
];

/** A request of the editor's that waits for the reviewer, and a definition of which nothing runs. */
export const prepareWorkflow = async (): Promise<WorkflowContext> => {
  const { id: groupId } = await group({ users: ids(REVIEWER) });
  const [documentId = ''] = await someArticles(1);
  await define({ constraints: { documentId }, stages: [stage(groupId)], enabled: true });
  const { id } = await proposed(documentId, 'editor@demo.test');
  const [workflow] = await workflowsOf(id);
  const { id: definition } = await define();
  return {
    workflow: workflow?.id as string,
    stage: workflow?.stages[0]?.id as string,
    definition,
  };
};
