/** Section 17: what other packages are told of workflows, in events and hooks, after it is stored. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { strapi } from '../harness';
import { call, edition, must, settled } from '../steps';
import { ADMIN, EDITOR, lines, REVIEWER } from '../approvers/steps';
import { forgetDefinitions } from './definition-steps';
import { approve, at, cancel, deny, edit, ownArticle, running, stateOf, type Running } from './steps';

interface Told {
  id: string;
  state: string;
  name: string;
  attempt: number;
  request: { id: string };
  change: { contentType: string };
}
interface Registry {
  registerWorkflowHook(hook: object): void;
  workflowHooks: { id: string }[];
}

const registry = strapi.plugin('change-requests').service('registry') as Registry;

afterAll(forgetDefinitions);
afterEach(() => {
  registry.workflowHooks.length = 0;
});

/** Registers a hook that notes what it is told of one request or any. */
const listen = (): [string, Told][] => {
  const told: [string, Told][] = [];
  const note = (moment: string) => (subject: Told) => {
    told.push([moment, subject]);
  };
  registry.registerWorkflowHook({
    id: 'listening',
    onInitiated: note('initiated'),
    onApproved: note('approved'),
    onDenied: note('denied'),
    onCanceled: note('canceled'),
  });
  return told;
};

/** Takes the change out, which another one has to be there for. */
const withoutItsChange = async ({ id, changes: [change] }: Running['request']): Promise<void> => {
  const { documentId } = await ownArticle();
  await must(EDITOR, 'post', `/requests/${id}/changes`, edition(documentId, { title: 'Stays' }));
  await must(EDITOR, 'delete', `/changes/${change?.id}`);
  const [last] = (await lines(id, 'workflow')).slice(-1);
  expect(last?.data).toMatchObject({ what: 'canceled', reason: 'change_removed' });
};

const momentsAre = (told: [string, Told][], moments: string[]): Promise<void> =>
  settled(async () => told.length >= moments.length, moments.join()).then(() =>
    expect(told.map(([moment]) => moment)).toEqual(moments),
  );

describe('hooks of other packages', () => {
  it.each<[string, (run: Running) => Promise<unknown>, string[]]>([
    ['approved', ({ workflow }) => approve(REVIEWER, at(workflow, 0)), ['initiated', 'approved']],
    ['denied', ({ workflow }) => deny(REVIEWER, at(workflow, 0)), ['initiated', 'denied']],
    ['canceled', ({ workflow }) => cancel(EDITOR, workflow), ['initiated', 'canceled']],
    [
      'started again',
      ({ request }) => edit(request.id, { title: 'Anew' }),
      ['initiated', 'canceled', 'initiated'],
    ],
    [
      'over with its request',
      ({ request }) => call(ADMIN, 'delete', `/requests/${request.id}`),
      ['initiated', 'canceled'],
    ],
    ['over with its change', ({ request }) => withoutItsChange(request), ['initiated', 'canceled']],
  ])('are told that it was %s', async (_, act, moments) => {
    const told = listen();
    const run = await running();
    await act(run);
    await momentsAre(told, moments);
    expect(told[0]?.[1]).toMatchObject({
      id: run.workflow.id,
      state: 'pending',
      name: run.definition.name,
      attempt: 1,
      request: { id: run.request.id },
      change: { contentType: 'api::article.article' },
    });
  });

  it('that fail undo nothing and keep nobody else from being told', async () => {
    const logged = jest.spyOn(strapi.log, 'error').mockImplementation(() => strapi.log);
    try {
      registry.registerWorkflowHook({
        id: 'throws',
        onApproved: () => {
          throw new Error('at once');
        },
      });
      registry.registerWorkflowHook({ id: 'rejects', onApproved: () => Promise.reject(new Error('later')) });
      const told = listen();
      const { request, workflow } = await running();
      await approve(REVIEWER, at(workflow, 0));
      await momentsAre(told, ['initiated', 'approved']);
      expect(await stateOf(request)).toEqual(['approved', 'approved']);
      const messages = logged.mock.calls.map(([message]) => String(message));
      expect(messages.filter((message) => message.includes('workflow hook'))).toHaveLength(2);
    } finally {
      logged.mockRestore();
    }
  });

  it('are told after it is stored, outside of any transaction', async () => {
    const seen: string[] = [];
    registry.registerWorkflowHook({
      id: 'reading',
      async onApproved({ id }: Told) {
        const row = await strapi.db
          .query('plugin::change-requests.workflow' as never)
          .findOne({ where: { documentId: id } } as never);
        seen.push(`${(row as unknown as Told).state} ${strapi.db.inTransaction()}`);
      },
    });
    const { workflow } = await running();
    await approve(REVIEWER, at(workflow, 0));
    await settled(async () => seen.length > 0, 'the hook');
    expect(seen).toEqual(['approved false']);
  });

  it.each(['', 'Upper', 'with space'])('refuse the id "%s"', (id) => {
    expect(() => registry.registerWorkflowHook({ id })).toThrow(/id/);
  });

  it('work as the documentation shows them', async () => {
    const documentation = readFileSync(path.join(__dirname, '../../../docs/extending.md'), 'utf8');
    const example = /```js\n(registry\.registerWorkflowHook[\s\S]*?)```/.exec(documentation)?.[1];
    expect(example).toBeDefined();
    const logged: string[] = [];
    const log = { info: (message: string) => logged.push(message) };
    new Function('registry', 'strapi', example as string)(registry, { log });
    const { request, workflow, definition } = await running();
    await deny(REVIEWER, at(workflow, 0));
    await settled(async () => logged.length > 0, 'the example');
    expect(logged).toEqual([`#${request.number}: "${definition.name}" was denied.`]);
  });
});

describe('events', () => {
  it('tell of every stage that waits, and of the end', async () => {
    const told: [string, { stage?: { name: string } }][] = [];
    const names = ['initiated', 'stage-pending', 'approved', 'denied', 'canceled'];
    const stop = names.map((name) =>
      strapi.eventHub.on(`workflow.${name}`, async (payload: { stage?: { name: string } }) => {
        told.push([name, payload]);
      }),
    );
    try {
      const { workflow } = await running([{ name: 'Legal' }, { name: 'Management' }]);
      await approve(REVIEWER, at(workflow, 0));
      await approve(REVIEWER, at(workflow, 1));
      await settled(async () => told.length >= 4, 'four events');
      expect(told.map(([name, { stage }]) => [name, stage?.name])).toEqual([
        ['initiated', undefined],
        ['stage-pending', 'Legal'],
        ['stage-pending', 'Management'],
        ['approved', undefined],
      ]);
      const allowed = strapi.get('webhookStore').allowedEvents as Map<string, string>;
      for (const name of names) expect(allowed.has(`workflow.${name}`)).toBe(true);
    } finally {
      stop.forEach((unsubscribe) => unsubscribe());
    }
  });
});
