/** Section 17: people are told why a workflow applies, also where its constraints do not fit the content type any more. */
import { strapi } from '../harness';
import { edition, must, propose, type Data } from '../steps';
import { ADMIN, EDITOR } from '../approvers/steps';
import { forgetDefinitions } from './definition-steps';
import { approve, at, inForce, ownArticle } from './steps';

afterAll(forgetDefinitions);

const DEFINITION = 'plugin::change-requests.workflow-definition' as never;

/** A definition whose constraints name an attribute that is gone: such cannot be saved, but be there. */
const outgrown = async (constraints: Data) => {
  const { documentId, only } = await ownArticle();
  const definition = await inForce([{}], only, { priority: -1 });
  const where = { documentId: definition.id };
  await strapi.db.query(DEFINITION).update({ where, data: { constraints } } as never);
  return { documentId, definition };
};

it('constraints that cannot be asked any more apply, and everybody reads that and what is wrong', async () => {
  const { documentId, definition } = await outgrown({ colour: 'red' });
  const { id, workflows } = await propose([edition(documentId, { title: 'Proposed' })]);
  expect(workflows).toHaveLength(1);
  const said = /do not fit the content type any more.*"colour"/;
  const stageId = at(workflows[0]!, 0).id;
  for (const by of [EDITOR, ADMIN]) {
    expect((await must(by, 'get', `/requests/${id}`)).workflows[0].why).toMatch(said);
    const path = `filters[request]=${id}`;
    expect((await must(by, 'get', `/workflows?${path}`))[0].why).toMatch(said);
    expect((await must(by, 'get', `/workflow-stages?${path}`))[0].workflow.why).toMatch(said);
  }
  expect((await approve(ADMIN, { id: stageId })).state).toBe('approved');
  await must(ADMIN, 'put', `/workflow-definitions/${definition.id}`, { enabled: false });
});

it('constraints that could be asked, and cannot any more, say nothing of what they asked', async () => {
  const { documentId, only } = await ownArticle();
  await inForce([{}], only);
  const { id, workflows } = await propose([edition(documentId, { title: 'Proposed' })]);
  expect(workflows[0]?.why).toContain(only.code);
  const [row] = await strapi.db
    .query('plugin::change-requests.workflow' as never)
    .findMany({ orderBy: { id: 'desc' }, limit: 1 } as never);
  const where = { id: (row as { id: number }).id };
  await strapi.db
    .query('plugin::change-requests.workflow' as never)
    .update({ where, data: { constraints: { colour: 'red' } } } as never);
  const seen = await must(EDITOR, 'get', `/requests/${id}`);
  expect(seen.workflows[0].why).toBe('Because of fields that you may not read.');
});
