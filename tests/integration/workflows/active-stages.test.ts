/** Requests of the list say which stages of approval they wait for. */
import type { ListedRequest } from '../../../contracts/requests';
import { queriesOf } from '../harness';
import { EDITOR, REVIEWER } from '../approvers/steps';
import { call, edition, propose } from '../steps';
import { forgetDefinitions } from './definition-steps';
import { approve, at, inForce, ownArticle, running, setStatus } from './steps';

afterAll(forgetDefinitions);

const page = (pageSize: number) => call<ListedRequest[]>(EDITOR, 'get', `/requests?pageSize=${pageSize}`);

const waitsFor = async ({ id }: { id: string }) =>
  (await page(100)).data.find((request) => request.id === id)?.activeStages;

it('is the active one of each pending workflow, from stage to stage until there is none', async () => {
  const { request, workflow } = await running([{ name: 'Legal' }, { name: 'Management' }]);
  const { name } = workflow.definition;
  expect(await waitsFor(request)).toEqual([{ stage: 'Legal', workflow: name }]);
  await approve(REVIEWER, at(workflow, 0));
  expect(await waitsFor(request)).toEqual([{ stage: 'Management', workflow: name }]);
  await approve(REVIEWER, at(workflow, 1));
  expect(await waitsFor(request)).toEqual([]);
});

it('is named once where several changes wait for the same', async () => {
  const [one, two] = [await ownArticle(), await ownArticle()];
  const { name } = await inForce([{ name: 'Legal' }], { $or: [one.only, two.only] });
  const request = await propose(
    [one, two].map(({ documentId }) => edition(documentId, { summary: 'Proposed' })),
  );
  expect(request.workflows).toHaveLength(2);
  expect(await waitsFor(request)).toEqual([{ stage: 'Legal', workflow: name }]);
});

it('is nothing once the request has ended', async () => {
  const { request } = await running([{ name: 'Legal' }]);
  await setStatus(request.id, 'closed');
  expect(await waitsFor(request)).toEqual([]);
});

it('takes as many queries for many requests as for one', async () => {
  // The newest come first: those of other tests, about other content types, do not take part.
  for (let count = 0; count < 5; count += 1) await running();
  const one = await queriesOf(() => page(1));
  expect(await queriesOf(() => page(5))).toHaveLength(one.length);
});
