/** Section 17: what workflows cost does not depend on how many there are. */
import { queriesOf } from '../harness';
import { edition, must, propose } from '../steps';
import { EDITOR, REVIEWER } from '../approvers/steps';
import { forgetDefinitions } from './definition-steps';
import { approve, at, inForce, ownArticle } from './steps';

afterAll(forgetDefinitions);

/** A request with so many changes, each in a workflow of its own, with an approval and a comment. */
const requestWith = async (count: number): Promise<string> => {
  const articles = [];
  for (let index = 0; index < count; index += 1) articles.push(await ownArticle());
  const codes = articles.map(({ only }) => only.code);
  await inForce([{ min: 2 }, {}], { code: { $in: codes } });
  const request = await propose(articles.map(({ documentId }) => edition(documentId, { title: 'Proposed' })));
  expect(request.workflows).toHaveLength(count);
  for (const workflow of request.workflows) await approve(REVIEWER, at(workflow, 0));
  return request.id;
};

const aboutWorkflows = async (work: () => Promise<unknown>): Promise<number> =>
  (await queriesOf(work)).filter((sql) => /cr_workflow|cr_approver_groups/.test(sql)).length;

it.each([
  ['reading a request', (id: string) => `/requests/${id}`],
  ['its checks', (id: string) => `/requests/${id}/checks`],
])('%s: as many queries for four workflows as for one', async (_, path) => {
  const [one, four] = [await requestWith(1), await requestWith(4)];
  const costs = [];
  for (const id of [one, four]) costs.push(await aboutWorkflows(() => must(EDITOR, 'get', path(id))));
  expect(costs[0]).toBeGreaterThan(0);
  expect(costs[1]).toBe(costs[0]);
});
