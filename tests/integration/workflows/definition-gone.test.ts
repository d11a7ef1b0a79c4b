/** Section 17: what happens to a definition while it runs takes nobody's decision away, and lets nothing through. */
import { strapi } from '../harness';
import { edition, must, propose, read, review } from '../steps';
import { ADMIN, REVIEWER, REVIEWER2 } from '../approvers/steps';
import { forgetDefinitions } from './definition-steps';
import { approve, at, deny, edit, inForce, merge, ownArticle, running, stateOf } from './steps';

afterAll(forgetDefinitions);

const disable = (id: string) => must(ADMIN, 'put', `/workflow-definitions/${id}`, { enabled: false });

describe('a definition that is switched off', () => {
  it('leaves what runs as it is: it is still needed, and still decides', async () => {
    const { request, definition, workflow } = await running([{ min: 2 }]);
    await approve(REVIEWER, at(workflow, 0));
    await disable(definition.id);
    await review(request.id);
    expect((await merge(request.id)).status).toBe(409);
    expect(await stateOf(request)).toEqual(['pending', 'pending']);
    await approve(REVIEWER2, at(workflow, 0));
    expect((await merge(request.id)).status).toBe(200);
  });

  it('is not asked again for new content, which the strategy decides about', async () => {
    const { request, definition, workflow } = await running();
    await approve(REVIEWER, at(workflow, 0));
    await disable(definition.id);
    await edit(request.id, { title: 'Anew' });
    expect(await stateOf(request)).toEqual(['canceled', 'approved']);
    expect((await read(request.id)).workflows).toHaveLength(1);
    expect((await merge(request.id)).status).toBe(409);
    await review(request.id);
    expect((await merge(request.id)).status).toBe(200);
  });
});

it('a denial outlives its definition, until the content changes', async () => {
  const { request, definition, workflow } = await running();
  await deny(REVIEWER, at(workflow, 0));
  await must(ADMIN, 'delete', `/workflow-definitions/${definition.id}`);
  await review(request.id);
  expect((await read(request.id)).status).toBe('ready_for_review');
  expect((await merge(request.id)).status).toBe(409);
  await edit(request.id, { title: 'Anew' });
  expect(await stateOf(request)).toEqual(['canceled', 'denied']);
  await review(request.id);
  expect((await merge(request.id)).status).toBe(200);
});

it('one that is deleted in the instant in which it is found starts no workflow without stages', async () => {
  const { documentId, only } = await ownArticle();
  const definition = await inForce([{}], only);
  const tables = ['workflow-stage-definition', 'workflow-definition'] as const;
  const [stages, definitions] = tables.map((name) => `plugin::change-requests.${name}`);
  const { id } = await strapi.db.query(definitions as never).findOne({
    where: { documentId: definition.id },
  });
  let isThere = true;
  const stop = strapi.db.lifecycles.subscribe({
    models: [stages],
    // It has been found to match; its stages are read next.
    beforeFindMany: async () => {
      if (!isThere) return;
      isThere = false;
      await strapi.db.query(stages as never).deleteMany({ where: { definitionId: id } });
      await strapi.db.query(definitions as never).deleteMany({ where: { id } });
    },
  } as never);
  try {
    const request = await propose([edition(documentId, { title: 'Proposed' })]);
    expect(isThere).toBe(false);
    expect(request.workflows).toEqual([]);
    await review(request.id);
    expect((await merge(request.id)).status).toBe(200);
  } finally {
    stop();
  }
});
