/** Issue 5: states of workflows are written by no other door of the site, whoever comes through it with whatever token. */
import { anonymous, login, strapi } from '../harness';
import { rowCounts, type Data, type Method } from '../steps';
import { ADMIN, REVIEWER } from '../approvers/steps';
import { createToken, callApi, type Token } from '../steps/tokens';
import { forgetDefinitions } from './definition-steps';
import { approve, at, running, stateOf, type Running } from './steps';

afterAll(forgetDefinitions);

const NAMES = [
  ['workflow', 'workflows'],
  ['workflow-stage', 'workflow-stages'],
  ['workflow-response', 'workflow-responses'],
  ['workflow-definition', 'workflow-definitions'],
  ['workflow-stage-definition', 'workflow-stage-definitions'],
] as const;

/** Everything about the run, as stored. */
const everything = async () =>
  Promise.all(
    NAMES.map(([name]) => strapi.db.query(`plugin::change-requests.${name}` as never).findMany({})),
  );

const STATES = { state: 'approved', active: false, minApprovers: 0, enabled: false };

let run: Running;
let token: Token;
let before: unknown;

beforeAll(async () => {
  run = await running([{ min: 2 }]);
  await approve(REVIEWER, at(run.workflow, 0));
  token = await createToken({ type: 'full-access' });
  before = [await rowCounts(), await everything()];
});

afterEach(async () => {
  expect([await rowCounts(), await everything()]).toEqual(before);
  expect(await stateOf(run.request)).toEqual(['pending', 'pending']);
});

/** Ways in which content is written at an address. */
const writes = (at: string, ids: (string | number)[]): [Method, string, Data][] => [
  ['post', at, STATES],
  ...ids.flatMap((id): [Method, string, Data][] => [
    ['put', `${at}/${id}`, STATES],
    ['delete', `${at}/${id}`, {}],
  ]),
];

const rowsOf = async (name: string): Promise<{ id: number; documentId: string }[]> =>
  strapi.db.query(`plugin::change-requests.${name}` as never).findMany({}) as never;

it.each(NAMES)('%s: not by the content manager', async (name) => {
  const admin = await login(ADMIN);
  const uid = `plugin::change-requests.${name}`;
  const [row] = await rowsOf(name);
  const ids = [row?.documentId ?? '', row?.id ?? 0];
  const tries: [Method, string, Data][] = [
    ...writes(`/content-manager/collection-types/${uid}`, ids),
    ['post', `/content-manager/collection-types/${uid}/actions/bulkDelete`, { documentIds: ids }],
    ['post', `/content-manager/collection-types/${uid}/${ids[0]}/actions/publish`, STATES],
    ['put', `/content-manager/single-types/${uid}`, STATES],
  ];
  for (const [method, path, body] of tries) {
    const { status } = await admin[method](path).send(body);
    expect([method, path, [403, 404, 405].includes(status)]).toEqual([method, path, true]);
  }
});

it.each(NAMES)('%s, %s: not by the content API with a token that may do everything', async (name, plural) => {
  const [row] = await rowsOf(name);
  const ids = [row?.documentId ?? '', row?.id ?? 0];
  const addresses = [`/${plural}`, `/change-requests-${plural}`];
  for (const [method, path, body] of addresses.flatMap((address) => writes(`/api${address}`, ids))) {
    const agent = anonymous();
    agent.set('Authorization', `Bearer ${token.accessKey}`);
    const { status } = await agent[method](path).send({ data: body });
    expect([method, path, [404, 405].includes(status)]).toEqual([method, path, true]);
  }
  for (const [method, path, body] of writes(`/${plural}`, ids)) {
    const { status } = await callApi(token, method, path, body);
    expect([method, path, [404, 405].includes(status)]).toEqual([method, path, true]);
  }
});

it('nor is anything decided or canceled with such a token', async () => {
  const stage = at(run.workflow, 0).id;
  const paths = [
    ...['approve', 'deny', 'comment'].map((verb) => `/workflow-stages/${stage}/${verb}`),
    `/workflows/${run.workflow.id}/cancel`,
  ];
  for (const path of paths) {
    expect([
      path,
      [404, 405].includes((await callApi(token, 'post', path, { comments: 'x' })).status),
    ]).toEqual([path, true]);
    const admin = anonymous().post(`/change-requests${path}`);
    const { status } = await admin.set('Authorization', `Bearer ${token.accessKey}`).send({ comments: 'x' });
    expect([path, status]).toEqual([path, 401]);
  }
});
