/**
 * Everybody × everything that can be done to a request × every status, from one table (domain sections 2, 5, 8, 9).
 * Who may not see the request gets 404, who lacks the right 403, in the wrong status everybody gets 409.
 */
import type { ChangeRequest, RequestStatus, ViewerAction } from '../../../contracts/requests';
import {
  account,
  ARTICLE,
  call,
  everything,
  grant,
  idOf,
  must,
  read,
  requestThatIs,
  rowCounts,
  STATUSES,
  type Method,
} from '../steps';

/** Whoever is above may be more than that: a manager of the demo approves and publishes, too. */
const PEOPLE = {
  author: 'editor@demo.test',
  collaborator: 'contributor@demo.test',
  manager: 'admin@demo.test',
  approver: 'reviewer@demo.test',
  merger: 'publisher@demo.test',
  reader: '',
  stranger: 'outsider@demo.test',
};
type Who = keyof typeof PEOPLE;
const EVERYBODY = Object.keys(PEOPLE) as Who[];

const READERS: Who[] = ['author', 'collaborator', 'manager', 'approver', 'merger', 'reader'];
const EDITORS: Who[] = ['author', 'collaborator', 'manager'];
const OWNERS: Who[] = ['author', 'manager'];
const REVIEWERS: Who[] = ['manager', 'approver', 'merger'];
const MERGERS: Who[] = ['manager', 'merger'];

const OPEN: RequestStatus[] = ['draft', 'ready_for_review', 'ready_for_merging'];
const UNDER_REVIEW: RequestStatus[] = ['ready_for_review', 'ready_for_merging'];
const ENDED: RequestStatus[] = ['closed', 'stale'];

interface Rule {
  does: string;
  call: (request: ChangeRequest) => [Method, string, object?];
  who: Who[];
  when: RequestStatus[];
  answer?: number;
  /** What the status forbids is said before it is asked who is entitled. */
  statusFirst?: true;
}

const changeOf = ({ changes }: ChangeRequest): string => changes[0]?.id as string;
const moveTo =
  (status: string) =>
  (request: ChangeRequest): [Method, string, object] => [
    'post',
    `/requests/${request.id}/status`,
    { status },
  ];
const reading = (does: string, path: (request: ChangeRequest) => string): Rule => ({
  does,
  call: (request) => ['get', path(request)],
  who: READERS,
  when: STATUSES,
});

const RULES: Rule[] = [
  reading('read it', ({ id }) => `/requests/${id}`),
  reading('read its checks', ({ id }) => `/requests/${id}/checks`),
  reading('read its timeline', ({ id }) => `/requests/${id}/timeline`),
  reading('read its reviews', ({ id }) => `/requests/${id}/reviews`),
  reading('read a change', (request) => `/changes/${changeOf(request)}`),
  reading('read revisions', (request) => `/changes/${changeOf(request)}/revisions`),
  reading('read a difference', (request) => `/changes/${changeOf(request)}/diff`),
  reading('read conflicts', (request) => `/changes/${changeOf(request)}/conflicts`),
  {
    does: 'rename it',
    call: ({ id }) => ['put', `/requests/${id}`, { title: 'Renamed' }],
    who: EDITORS,
    when: OPEN,
  },
  {
    does: 'invite a collaborator',
    call: ({ id }) => ['put', `/requests/${id}`, { collaborators: [idOf('reviewer2@demo.test')] }],
    who: OWNERS,
    when: OPEN,
  },
  {
    does: 'edit the proposal again',
    call: (request) => [
      'put',
      `/changes/${changeOf(request)}`,
      { data: { title: 'Once more' }, fromRevision: 1 },
    ],
    who: EDITORS,
    when: OPEN,
  },
  {
    does: 'name approvers',
    call: ({ id }) => ['put', `/requests/${id}/approvers`, { users: [idOf('reviewer2@demo.test')] }],
    who: OWNERS,
    when: OPEN,
  },
  {
    does: 'refresh it',
    call: ({ id }) => ['post', `/requests/${id}/refresh`, {}],
    who: OWNERS,
    when: OPEN,
  },
  {
    does: 'refresh a change',
    call: (request) => ['post', `/changes/${changeOf(request)}/refresh`, {}],
    who: OWNERS,
    when: OPEN,
  },
  {
    does: 'make it a draft',
    call: moveTo('draft'),
    who: OWNERS,
    when: ['ready_for_review', 'ready_for_merging', ...ENDED],
  },
  {
    does: 'mark it as ready',
    call: moveTo('ready_for_review'),
    who: OWNERS,
    when: ['draft', ...ENDED],
  },
  { does: 'close it', call: moveTo('closed'), who: OWNERS, when: OPEN },
  {
    does: 'approve it',
    call: ({ id }) => ['post', `/requests/${id}/reviews`, { verdict: 'approved' }],
    who: REVIEWERS,
    when: UNDER_REVIEW,
    answer: 201,
    statusFirst: true,
  },
  {
    does: 'publish it',
    call: ({ id }) => ['post', `/requests/${id}/merge`, {}],
    who: MERGERS,
    when: ['ready_for_merging'],
    statusFirst: true,
  },
  {
    does: 'ask for its revert',
    call: ({ id }) => ['post', `/requests/${id}/revert`, {}],
    who: ['author', 'collaborator', 'manager', 'merger'],
    when: ['merged'],
    answer: 201,
    statusFirst: true,
  },
  {
    does: 'delete it',
    call: ({ id }) => ['delete', `/requests/${id}`],
    who: ['manager'],
    when: ['draft', ...UNDER_REVIEW, ...ENDED],
  },
];

const expected = (
  { who, when, answer = 200, statusFirst }: Rule,
  one: Who,
  status: RequestStatus,
): number => {
  if (one === 'stranger') return 404;
  const mayNever = who.includes(one) ? null : 403;
  const notNow = when.includes(status) ? null : 409;
  return (statusFirst ? (notNow ?? mayNever) : (mayNever ?? notNow)) ?? answer;
};

/** What the screen is told: the same people in the same statuses. */
const PERMITS: Record<ViewerAction, Pick<Rule, 'who' | 'when'>> = {
  edit: { who: EDITORS, when: OPEN },
  review: { who: REVIEWERS, when: UNDER_REVIEW },
  merge: { who: MERGERS, when: ['ready_for_merging'] },
  comment: { who: [], when: [] },
  close: { who: OWNERS, when: OPEN },
  reopen: { who: OWNERS, when: ENDED },
  refresh: { who: OWNERS, when: OPEN },
  // With one change there is nothing to split.
  split: { who: [], when: [] },
  revert: { who: ['author', 'collaborator', 'manager', 'merger'], when: ['merged'] },
};

/** A request of the author's in this status; the collaborator was invited while it was open. */
const prepare = async (status: RequestStatus): Promise<ChangeRequest> => {
  const invite = async ({ id }: ChangeRequest) =>
    must(PEOPLE.author, 'put', `/requests/${id}`, { collaborators: [idOf(PEOPLE.collaborator)] });
  return read(await requestThatIs(status, invite), PEOPLE.manager);
};

/** What is only looked at, or only refused to be changed: one in each status for all of these cases. */
const standing = new Map<RequestStatus, ChangeRequest>();
const standingOne = async (status: RequestStatus): Promise<ChangeRequest> => {
  const known = standing.get(status) ?? (await prepare(status));
  standing.set(status, known);
  return known;
};

beforeAll(async () => {
  PEOPLE.reader = (await account([grant('read', ARTICLE)])).email;
});

const cases = RULES.flatMap((rule) => STATUSES.map((status) => ({ rule, does: rule.does, status })));

describe('who may do what, and when', () => {
  it.each(cases)('$does · $status', async ({ rule, status }) => {
    const refused = EVERYBODY.filter((one) => expected(rule, one, status) >= 400);
    const allowed = EVERYBODY.filter((one) => !refused.includes(one));
    const request = await standingOne(status);
    const before = [await rowCounts(), await everything()];
    for (const one of refused) {
      const reply = await call(PEOPLE[one], ...rule.call(request));
      expect([one, reply.status]).toEqual([one, expected(rule, one, status)]);
      expect(reply.error?.message).toEqual(expect.any(String));
    }
    expect([await rowCounts(), await everything()]).toEqual(before);
    for (const one of allowed) {
      const [method, path, body] = rule.call(rule.who === READERS ? request : await prepare(status));
      const reply = await call(PEOPLE[one], method, path, body);
      expect([one, reply.status, reply.error]).toEqual([one, rule.answer ?? 200, undefined]);
    }
  });

  it.each(STATUSES)('the screen is told the same · %s', async (status) => {
    const { id } = await standingOne(status);
    for (const one of READERS) {
      const { viewer } = await read(id, PEOPLE[one]);
      const told = Object.entries(viewer).map(([action, { allowed }]) => [action, allowed]);
      const rules = Object.entries(PERMITS).map(([action, { who, when }]) => [
        action,
        who.includes(one) && when.includes(status),
      ]);
      expect([one, Object.fromEntries(told)]).toEqual([one, Object.fromEntries(rules)]);
      const silent = Object.values(viewer).filter(({ allowed, reason }) => !allowed && !reason);
      expect(silent).toEqual([]);
    }
  });
});
