/** Section 17: two server processes on one PostgreSQL: a stage is decided once, whoever is asked. */
import { quiet, strapi } from '../harness';
import { account, ARTICLE, edition, grant, propose, read, review, settled } from '../steps';
import { group, lines, REVIEWER } from '../approvers/steps';
import { forgetDefinitions } from '../workflows/definition-steps';
import { approve, at, inForce, merge, ownArticle, running, workflowOf } from '../workflows/steps';
import { first, startSecondServer, type SecondServer } from './second-server';

const onPostgres = strapi.db.dialect.client === 'postgres' ? describe : describe.skip;

onPostgres('workflows in two server processes on one database', () => {
  let second: SecondServer;

  beforeAll(async () => {
    second = await startSecondServer();
  }, 120_000);

  afterAll(async () => {
    await second?.stop();
    await forgetDefinitions();
  });

  it('ten people approve the two last places: two count, one transition, one set of effects', async () => {
    const people: { id: number; email: string }[] = [];
    for (let index = 0; index < 10; index += 1) people.push(await account([grant('read', ARTICLE)]));
    const { id: groupId } = await group({ users: people.map(({ id }) => id) });
    const callOf = (index: number) => (index % 2 === 0 ? first : second.call);
    for (const [index, { email }] of people.entries()) {
      await callOf(index)(email, 'get', '/requests?pageSize=1');
    }
    for (let round = 0; round < 5; round += 1) {
      const { request, workflow } = await running([{ group: groupId, min: 2 }, {}]);
      const path = `/workflow-stages/${at(workflow, 0).id}/approve`;
      const replies = await Promise.all(
        people.map(({ email }, index) => callOf(index)(email, 'post', path, { digest: request.digest })),
      );
      expect(replies.map(({ status }) => status).sort()).toEqual([200, 200, ...Array(8).fill(409)]);
      const { state, stages } = await workflowOf(request);
      expect([state, ...stages.map((stage) => stage.state)]).toEqual(['pending', 'approved', 'pending']);
      expect(stages.map(({ active, responses }) => [active, responses.length])).toEqual([
        [false, 2],
        [true, 0],
      ]);
      const what = (await lines(request.id, 'workflow')).map(({ data }) => data.what);
      expect(what).toEqual(['initiated', 'stage_approved']);
      await approve(REVIEWER, at(workflow, 1));
      expect((await merge(request.id)).status).toBe(200);
    }
  });

  it('what is defined there is asked here, at once when publishing', async () => {
    const { documentId, only } = await ownArticle();
    const open = await propose([edition(documentId, { title: 'Proposed' })]);
    await review(open.id);
    await quiet();
    const { id } = await inForce([{}], only, { enabled: false });
    const enabled = await second.call('admin@demo.test', 'put', `/workflow-definitions/${id}`, {
      enabled: true,
    });
    expect(enabled.status).toBe(200);
    expect((await merge(open.id)).status).toBe(409);
    await settled(async () => (await read(open.id)).workflows.length === 1, 'the workflow attached');
  });
});
