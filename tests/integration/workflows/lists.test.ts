/** The dashboards' lists: what waits for whom, what somebody answered, what they ask for; pages, filters, searches. */
import type { ChangeRequest } from '../../../contracts/requests';
import type { WorkflowDefinition } from '../../../contracts/workflows';
import { ARTICLE, call, CATEGORY, idOf, must, withSettings } from '../steps';
import {
  ADMIN,
  CONTRIBUTOR,
  editGroup,
  EDITOR,
  group,
  ids,
  PUBLISHER,
  REVIEWER,
  REVIEWER2,
} from '../approvers/steps';
import { define, forgetDefinitions, stage } from './definition-steps';
import {
  answer,
  proposed,
  someArticles,
  stageNames,
  stages,
  workflowNumbers,
  workflows,
  workflowsOf,
} from './list-steps';

const WORD = `Zeppelin${Date.now().toString(36)}`;

let legal: { id: string; name: string };
let management: { id: string; name: string };
let definition: WorkflowDefinition;
let one: ChangeRequest, other: ChangeRequest, draft: ChangeRequest;
let articles: string[];

/** `#12 Legal` */
const legalOf = ({ number }: ChangeRequest) => `#${number} Legal`;
const managementOf = ({ number }: ChangeRequest) => `#${number} Management`;

beforeAll(async () => {
  legal = await group({ users: ids(REVIEWER) });
  management = await group({ users: ids(REVIEWER2, PUBLISHER) });
  articles = await someArticles(3);
  definition = await define({
    constraints: { documentId: { $in: articles } },
    stages: [
      stage(legal.id, { name: 'Legal', weight: 1, denialMessage: 'Talk to us.' }),
      stage(management.id, { name: 'Management', weight: 2, minApprovers: 2 }),
    ],
    enabled: true,
  });
  const [a = '', b = '', c = ''] = articles;
  one = await proposed(a, EDITOR, { title: `${WORD} one` });
  other = await proposed(b, CONTRIBUTOR, { title: `${WORD} other` });
  draft = await proposed(c, EDITOR, { title: `${WORD} draft`, draft: true });
});

afterAll(forgetDefinitions);

describe('stages', () => {
  it('wait for the group of the active stage, one stage after the other', async () => {
    // Nobody is asked about a draft.
    expect((await workflowsOf(draft.id)).length).toBe(0);
    expect(await stageNames(REVIEWER, true)).toEqual([legalOf(one), legalOf(other)].sort());
    expect(await stageNames(REVIEWER2, true)).toEqual([]);
    expect(await stageNames(EDITOR, true)).toEqual([]);
    expect(await stageNames(ADMIN, true)).toEqual([]);
    expect(await stageNames(REVIEWER, false)).toEqual([]);

    await answer(REVIEWER, one.id, 'Legal', 'approve');
    expect(await stageNames(REVIEWER, true)).toEqual([legalOf(other)]);
    expect(await stageNames(REVIEWER, false)).toEqual([legalOf(one)]);
    expect(await stageNames(REVIEWER2, true)).toEqual([managementOf(one)]);
    expect(await stageNames(PUBLISHER, true)).toEqual([managementOf(one)]);

    // Approved by one of the two who are needed: it waits for the other only.
    await answer(REVIEWER2, one.id, 'Management', 'approve', 'Fine');
    expect(await stageNames(REVIEWER2, true)).toEqual([]);
    expect(await stageNames(REVIEWER2, false)).toEqual([managementOf(one)]);
    expect(await stageNames(PUBLISHER, true)).toEqual([managementOf(one)]);
    // A comment is an answer, and no decision.
    await answer(PUBLISHER, one.id, 'Management', 'comment', 'Let me see');
    expect(await stageNames(PUBLISHER, true)).toEqual([managementOf(one)]);
    expect(await stageNames(PUBLISHER, false)).toEqual([managementOf(one)]);
  });

  it('without the question whether they wait: of my groups, answered by me, or of what I ask for', async () => {
    const both = [legalOf(one), legalOf(other), managementOf(one), managementOf(other)].sort();
    expect(await stageNames(REVIEWER)).toEqual([legalOf(one), legalOf(other)].sort());
    expect(await stageNames(PUBLISHER)).toEqual([managementOf(one), managementOf(other)].sort());
    expect(await stageNames(EDITOR)).toEqual([legalOf(one), managementOf(one)].sort());
    expect(await stageNames(CONTRIBUTOR)).toEqual([legalOf(other), managementOf(other)].sort());
    expect(await stageNames(ADMIN)).toEqual([]);
    await editGroup(legal.id, { users: ids(REVIEWER, PUBLISHER) });
    expect(await stageNames(PUBLISHER)).toEqual(both);
    expect(await stageNames(PUBLISHER, true)).toEqual([legalOf(other), managementOf(one)].sort());
    // Who left keeps what they answered, and nothing waits for them.
    await editGroup(legal.id, { users: ids(PUBLISHER) });
    expect(await stageNames(REVIEWER)).toEqual([legalOf(one)]);
    expect(await stageNames(REVIEWER, true)).toEqual([]);
    await editGroup(legal.id, { users: ids(REVIEWER) });
  });

  it('show what is decided about, why, and what the person may do', async () => {
    const { data } = await stages(PUBLISHER, { pending_my_approvals: 'true' });
    expect(data).toMatchObject([
      {
        name: 'Management',
        minApprovers: 2,
        approverGroup: { id: management.id, name: management.name },
        state: 'pending',
        active: true,
        actionsNeeded: 1,
        impossible: false,
        decisionDate: null,
        responses: [
          { user: { id: idOf(REVIEWER2) }, state: 'approved', comments: 'Fine', counts: true },
          { user: { id: idOf(PUBLISHER) }, state: 'comment', comments: 'Let me see', counts: false },
        ],
        viewer: { decide: { allowed: true }, comment: { allowed: true } },
        workflow: {
          definition: { id: definition.id, name: definition.name },
          change: one.changes[0]?.id,
          changeType: 'edition',
          request: { id: one.id, number: one.number, title: one.title, digest: one.digest },
          objectType: ARTICLE,
          objectLabel: one.changes[0]?.label,
          state: 'pending',
          attempt: 1,
          user: { id: idOf(EDITOR) },
          why: expect.stringMatching(/./),
        },
      },
    ]);
  });

  it('wait for nobody while the request is a draft, and not for its authors where these may not review', async () => {
    await must(CONTRIBUTOR, 'post', `/requests/${other.id}/status`, { status: 'draft' });
    expect(await stageNames(REVIEWER, true)).toEqual([]);
    await must(CONTRIBUTOR, 'post', `/requests/${other.id}/status`, { status: 'ready_for_review' });
    expect(await stageNames(REVIEWER, true)).toEqual([legalOf(other)]);
    await editGroup(legal.id, { users: ids(REVIEWER, CONTRIBUTOR) });
    expect(await stageNames(CONTRIBUTOR, true)).toEqual([legalOf(other)]);
    await withSettings({ preventAuthorsToReview: true }, async () => {
      expect(await stageNames(CONTRIBUTOR, true)).toEqual([]);
      expect(await stageNames(REVIEWER, true)).toEqual([legalOf(other)]);
    });
    await editGroup(legal.id, { users: ids(REVIEWER) });
  });

  it('wait for exactly those who may decide and have not approved', async () => {
    const people = [ADMIN, EDITOR, CONTRIBUTOR, REVIEWER, REVIEWER2, PUBLISHER];
    const compare = async () => {
      for (const by of people) {
        const { data } = await stages(by, { pageSize: '100' });
        const mine = data.filter(({ viewer, responses }) => {
          const hasApproved = responses.some(
            ({ user, state }) => user.id === idOf(by) && state === 'approved',
          );
          return viewer.decide.allowed && !hasApproved;
        });
        const expected = mine.map(({ name, workflow }) => `#${workflow.request.number} ${name}`).sort();
        expect([by, await stageNames(by, true)]).toEqual([by, expected]);
      }
    };
    await compare();
    await editGroup(legal.id, { users: ids(...people) });
    await editGroup(management.id, { users: ids(...people) });
    await compare();
    await withSettings({ preventAuthorsToReview: true }, compare);
    await editGroup(legal.id, { users: ids(REVIEWER) });
    await editGroup(management.id, { users: ids(REVIEWER2, PUBLISHER) });
  });

  it('are filtered by their state, content type, definition and request, and searched', async () => {
    const all = [legalOf(one), managementOf(one)].sort();
    const cases: [Record<string, string>, string[]][] = [
      [{ 'filters[state]': 'approved' }, [legalOf(one)]],
      [{ 'filters[state][$eq]': 'pending' }, [managementOf(one)]],
      [{ 'filters[state][$in]': 'denied,canceled' }, []],
      [{ 'filters[contentType]': ARTICLE }, all],
      [{ 'filters[contentType]': CATEGORY }, []],
      [{ 'filters[definition]': definition.id }, all],
      [{ 'filters[definition]': 'nothing' }, []],
      [{ 'filters[request]': one.id }, all],
      [{ 'filters[request]': other.id }, []],
      [{ 'filters[$or][0][state]': 'approved', 'filters[$or][1][request]': one.id }, all],
      [{ 'filters[$not][state]': 'approved' }, [managementOf(one)]],
      [{ 'filters[$not][contentType]': ARTICLE }, []],
      [{ _q: WORD.toLowerCase() }, all],
      [{ _q: `#${one.number}` }, all],
      [{ _q: definition.name.toUpperCase() }, all],
      [{ _q: 'nothing is called this' }, []],
    ];
    for (const [query, expected] of cases) {
      expect([query, await stageNames(EDITOR, undefined, query)]).toEqual([query, expected]);
    }
  });
});

describe('workflows', () => {
  it('are those that one may see, or those that one asks for, newest first', async () => {
    for (const by of [ADMIN, EDITOR, REVIEWER]) {
      expect(await workflowNumbers(by)).toEqual([other.number, one.number]);
    }
    expect(await workflowNumbers(EDITOR, { scope: 'mine' })).toEqual([one.number]);
    expect(await workflowNumbers(CONTRIBUTOR, { scope: 'mine' })).toEqual([other.number]);
    expect(await workflowNumbers(REVIEWER, { scope: 'mine' })).toEqual([]);
    const { data } = await workflows(EDITOR, { scope: 'mine' });
    expect(data).toMatchObject([
      {
        definition: { id: definition.id, name: definition.name },
        objectType: ARTICLE,
        state: 'pending',
        user: { id: idOf(EDITOR) },
      },
    ]);
    expect(data).toEqual([await must(EDITOR, 'get', `/workflows/${data[0]?.id}`)]);
    expect(data[0]?.stages).toMatchObject([
      { name: 'Legal', active: false },
      { name: 'Management', active: true, actionsNeeded: 1 },
    ]);
  });

  it('are filtered, sorted, searched, and cut into pages', async () => {
    const cases: [Record<string, string>, number[]][] = [
      [{ 'filters[state]': 'pending' }, [other.number, one.number]],
      [{ 'filters[state]': 'approved' }, []],
      [{ 'filters[request]': one.id }, [one.number]],
      [{ 'filters[definition][$eq]': definition.id }, [other.number, one.number]],
      [{ 'filters[$and][0][request]': one.id, 'filters[$and][1][state]': 'pending' }, [one.number]],
      [{ 'filters[$or][0][request]': one.id, 'filters[$or][1][state]': 'denied' }, [one.number]],
      [{ 'filters[$not][request]': one.id }, [other.number]],
      [{ 'filters[request][$not][$in]': `${one.id},${other.id}` }, []],
      [{ sort: 'createdAt' }, [one.number, other.number]],
      [{ 'sort[0]': 'createdAt:desc' }, [other.number, one.number]],
      [{ _q: `${WORD} other` }, [other.number]],
      [{ _q: `#${one.number}`, 'filters[contentType]': ARTICLE }, [one.number]],
    ];
    for (const [query, expected] of cases) {
      expect([query, await workflowNumbers(EDITOR, query)]).toEqual([query, expected]);
    }
    const page = await workflows(EDITOR, { page: '2', pageSize: '1' });
    expect(page.meta.pagination).toEqual({ page: 2, pageSize: 1, pageCount: 2, total: 2 });
    expect(page.data.map(({ request }) => request.number)).toEqual([one.number]);
    const wrong = [
      'scope=theirs',
      'filters[state]=maybe',
      'filters[title]=x',
      'sort=state',
      'page=0',
      'pageSize=101',
    ];
    for (const query of wrong) {
      for (const path of ['/workflows', '/workflow-stages']) {
        const asked = `${path}?${query}`;
        expect([asked, (await call(EDITOR, 'get', asked)).status]).toEqual([asked, 400]);
      }
    }
    for (const query of ['pending_my_approvals=maybe', 'scope=all']) {
      expect([query, (await call(EDITOR, 'get', `/workflow-stages?${query}`)).status]).toEqual([query, 400]);
    }
  });

  it('are read one by one, as the request shows them', async () => {
    const [workflow] = await workflowsOf(one.id, EDITOR);
    expect(await must(EDITOR, 'get', `/workflows/${workflow?.id}`)).toEqual(workflow);
    expect(workflow).toMatchObject({
      stages: [
        { name: 'Legal', state: 'approved', active: false, decisionDate: expect.any(String) },
        { name: 'Management', state: 'pending', active: true },
      ],
      viewer: { cancel: { allowed: true } },
    });
    expect((await call(EDITOR, 'get', '/workflows/nothing')).status).toBe(404);
    expect((await call(EDITOR, 'get', `/workflows/${one.id}`)).status).toBe(404);
  });

  it('keep the name of a definition that is gone', async () => {
    const [documentId = ''] = await someArticles(1);
    const passing = await define({
      constraints: { documentId },
      stages: [stage(legal.id, { name: 'Legal' })],
      enabled: true,
      priority: -1000,
    });
    const request = await proposed(documentId, EDITOR);
    await answer(REVIEWER, request.id, 'Legal', 'deny', 'No');
    await must(ADMIN, 'delete', `/workflow-definitions/${passing.id}`);
    const { data } = await workflows(EDITOR, { 'filters[request]': request.id });
    expect(data).toMatchObject([
      {
        definition: { id: null, name: passing.name },
        state: 'denied',
        stages: [{ state: 'denied', active: false }],
      },
    ]);
    expect(await stageNames(EDITOR, undefined, { 'filters[state]': 'denied' })).toEqual([legalOf(request)]);
  });
});
