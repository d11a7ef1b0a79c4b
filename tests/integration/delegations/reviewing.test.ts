/** Domain section 7: who may review in whose name. The list of what waits for somebody must agree, see `right`. */
import { createArticle, queriesOf, strapi } from '../harness';
import {
  account,
  ARTICLE,
  call,
  CATEGORY,
  edition,
  grant,
  must,
  read,
  removeAccount,
  withSettings,
  type Data,
} from '../steps';
import {
  delegate,
  inDays,
  namesFor,
  ofCategory,
  proposal,
  reviewAs,
  right,
  somebody,
  switchDelegations,
  type Account,
} from './steps';

let ana: Account;

beforeAll(async () => {
  await switchDelegations(true);
  ana = await somebody();
});
afterAll(() => switchDelegations(false));

describe('when a delegation counts', () => {
  it.each<[string, () => Data, boolean]>([
    ['without dates', () => ({}), true],
    ['begun', () => ({ from: inDays(-1) }), true],
    ['not begun yet', () => ({ from: inDays(1) }), false],
    ['not over yet', () => ({ until: inDays(1) }), true],
    ['over', () => ({ until: inDays(-1) }), false],
    ['begun and not over', () => ({ from: inDays(-1), until: inDays(1) }), true],
    ['of the content type', () => ({ contentTypes: [ARTICLE, CATEGORY] }), true],
    ['of another content type', () => ({ contentTypes: [CATEGORY] }), false],
  ])('%s', async (_, more, counts) => {
    const ben = await somebody();
    const { id } = await proposal([ana]);
    await delegate(ana, ben, more());
    expect(await namesFor(id, ben)).toEqual(counts ? [ana.name] : 'review.not-named');
  });

  it('only where it covers everything in the request; several by one person add up', async () => {
    const ben = await somebody();
    const request = await proposal([ana]);
    await must('editor@demo.test', 'post', `/requests/${request.id}/changes`, await ofCategory());
    await delegate(ana, ben, { contentTypes: [ARTICLE] });
    expect(await namesFor(request.id, ben)).toBe('review.not-named');
    await delegate(ana, ben, { contentTypes: [CATEGORY] });
    expect(await namesFor(request.id, ben)).toEqual([ana.name]);
  });

  it('at once, until it is ended or deleted', async () => {
    const ben = await somebody();
    const { id } = await proposal([ana]);
    const first = await delegate(ana, ben);
    expect(await namesFor(id, ben)).toEqual([ana.name]);
    await must(ana.email, 'put', `/delegations/${first.id}`, { end: true });
    expect(await namesFor(id, ben)).toBe('review.not-named');
    const second = await delegate(ana, ben);
    expect(await namesFor(id, ben)).toEqual([ana.name]);
    await must(ana.email, 'delete', `/delegations/${second.id}`);
    expect(await namesFor(id, ben)).toBe('review.not-named');
  });

  it('is not passed on', async () => {
    const [ben, cleo] = [await somebody(), await somebody()];
    const { id } = await proposal([ana]);
    await delegate(ana, ben);
    await delegate(ben, cleo);
    expect(await namesFor(id, ben)).toEqual([ana.name]);
    expect(await namesFor(id, cleo)).toBe('review.not-named');
  });

  it('is not for members of groups', async () => {
    const [member, ben] = [await somebody(), await somebody()];
    const group = await must('admin@demo.test', 'post', '/approver-groups', {
      name: `Delegating ${Date.now()}`,
      users: [member.id],
    });
    const { id } = await proposal([], { approvers: { users: [], groups: [group.id] } });
    await delegate(member, ben);
    expect(await namesFor(id, member)).toEqual([member.name]);
    expect(await namesFor(id, ben)).toBe('review.not-named');
  });

  it('is not for who reviews by permission', async () => {
    const [approver, ben] = [await somebody([grant('approve', ARTICLE)]), await somebody()];
    const { id } = await proposal([], { approvers: undefined });
    await delegate(approver, ben);
    expect(await namesFor(id, approver)).toEqual([approver.name]);
    expect(await namesFor(id, ben)).toBe('review.no-permission');
  });

  it('not while the setting is off', async () => {
    const ben = await somebody();
    const { id } = await proposal([ana]);
    await delegate(ana, ben);
    await withSettings({ delegationEnabled: false }, async () => {
      expect(await namesFor(id, ben)).toBe('review.not-named');
    });
    expect(await namesFor(id, ben)).toEqual([ana.name]);
  });

  it.each<[string, (account: Account) => Promise<unknown>]>([
    [
      'blocked',
      ({ id }) => strapi.db.query('admin::user').update({ where: { id }, data: { blocked: true } }),
    ],
    ['deleted', ({ id }) => removeAccount(id)],
  ])('not when the account of the delegator is %s', async (_, end) => {
    const [away, ben] = [await somebody(), await somebody()];
    const { id } = await proposal([away, ana]);
    await delegate(away, ben);
    expect(await namesFor(id, ben)).toEqual([away.name]);
    await end(away);
    expect(await namesFor(id, ben)).toBe('review.not-named');
  });

  it('shows nobody what they may not see', async () => {
    const { id } = await proposal([ana]);
    // Without any right on content: who sees only some of it would be a reason to split other tests' requests.
    const blind = { ...(await account([])), name: 'Blind' };
    await delegate(ana, blind);
    expect((await reviewAs(id, blind)).status).toBe(404);
    expect(await must(blind.email, 'get', '/requests?scope=to_review')).toEqual([]);
  });
});

describe('authors, where they may not review', () => {
  it('nor may who acts for one, nor one who acts for another', async () => {
    const [ben, author] = [await somebody(), await somebody([grant('request', ARTICLE)])];
    const { id } = await proposal([ana], { by: author.email });
    await must('admin@demo.test', 'put', `/requests/${id}/approvers`, {
      users: [ana.id, author.id],
      groups: [],
    });
    await delegate(author, ben);
    await delegate(ana, author);
    expect(await namesFor(id, ben)).toEqual([author.name]);
    expect(await namesFor(id, author)).toEqual([author.name, ana.name]);
    await withSettings({ preventAuthorsToReview: true }, async () => {
      expect(await namesFor(id, ben)).toBe('review.delegate-of-author');
      expect(await namesFor(id, author)).toBe('review.author');
      await delegate(ana, ben);
      expect(await namesFor(id, ben)).toEqual([ana.name]);
    });
  });

  it('do not count either, in whose name they reviewed', async () => {
    const author = await somebody([grant('request', ARTICLE)]);
    const { id } = await proposal([ana], { by: author.email });
    await delegate(ana, author);
    expect((await reviewAs(id, author)).status).toBe(201);
    expect((await read(id)).status).toBe('ready_for_merging');
    await withSettings({ preventAuthorsToReview: true }, async () => {
      const checks = await must('publisher@demo.test', 'get', `/requests/${id}/checks`);
      expect(checks.checks.find((one: { id: string }) => one.id === 'approval').state).toBe('failed');
    });
  });
});

describe('in whose name', () => {
  const refusal = async (id: string, by: Account, more: Data = {}) => {
    const { status, error } = await reviewAs(id, by, more);
    return [status, error?.details.errors?.[0]?.path, error?.details.errors?.[0]?.text?.[0]];
  };

  it('the only one there is, without saying so', async () => {
    const ben = await somebody();
    const { id } = await proposal([ana]);
    await delegate(ana, ben);
    const { data, status } = await reviewAs(id, ben);
    expect([status, data.author, data.onBehalfOf]).toEqual([
      201,
      { id: ben.id, name: ben.name },
      { id: ana.id, name: ana.name },
    ]);
    expect(await refusal(id, ben, { onBehalfOf: ben.id })).toEqual([
      400,
      ['onBehalfOf'],
      { id: 'delegation.other-name', values: { names: ana.name } },
    ]);
  });

  it('of several others: 400 that names them, until one is said', async () => {
    const [ben, cleo] = [await somebody(), await somebody()];
    const { id } = await proposal([ana, cleo]);
    await delegate(cleo, ben);
    await delegate(ana, ben);
    expect(await namesFor(id, ben)).toEqual([cleo.name, ana.name]);
    expect(await refusal(id, ben)).toEqual([
      400,
      ['onBehalfOf'],
      { id: 'delegation.choose-name', values: { names: `${cleo.name}, ${ana.name}` } },
    ]);
    expect((await reviewAs(id, ben, { onBehalfOf: ana.id })).data.onBehalfOf).toEqual({
      id: ana.id,
      name: ana.name,
    });
    expect(await refusal(id, ben, { onBehalfOf: 1 })).toMatchObject([
      400,
      ['onBehalfOf'],
      { id: 'delegation.other-name' },
    ]);
  });

  it('their own, where they may and say nothing else', async () => {
    const ben = await somebody();
    const { id } = await proposal([ben, ana]);
    await delegate(ana, ben);
    expect(await namesFor(id, ben)).toEqual([ben.name, ana.name]);
    expect((await reviewAs(id, ben)).data.onBehalfOf).toBeNull();
    expect((await reviewAs(id, ben, { onBehalfOf: null })).data.onBehalfOf).toBeNull();
    expect((await reviewAs(id, ben, { onBehalfOf: ben.id })).data.onBehalfOf).toBeNull();
  });

  it('is in the history, in the list, and stays when the account goes', async () => {
    const [away, ben] = [await somebody(), await somebody()];
    const { id, number } = await proposal([away, ana]);
    await delegate(away, ben);
    await reviewAs(id, ben, { comment: 'Fine' });
    const timeline = await must('publisher@demo.test', 'get', `/requests/${id}/timeline`);
    expect(timeline.find(({ type }: { type: string }) => type === 'review')).toMatchObject({
      actor: { name: ben.name },
      data: { verdict: 'approved', comment: 'Fine', onBehalfOf: away.name },
    });
    const listed = await must('publisher@demo.test', 'get', `/requests?filters[number]=${number}`);
    expect(listed).toMatchObject([
      {
        reviews: { approved: 1 },
        reviewedBy: [{ author: { name: ben.name }, onBehalfOf: { name: away.name } }],
      },
    ]);
    await removeAccount(away.id);
    expect((await read(id)).reviews).toMatchObject([
      { author: { id: ben.id }, onBehalfOf: { id: null, name: away.name }, verdict: 'approved' },
    ]);
  });
});

it('a delegate of somebody named may publish, with the rights to write', async () => {
  const write = ['update', 'publish', 'create'].map((verb) => grant(verb, ARTICLE));
  const ben = await somebody(write);
  const { id } = await proposal([ana]);
  expect((await read(id, ben.email)).viewer.merge.allowed).toBe(false);
  await delegate(ana, ben);
  await reviewAs(id, ben);
  expect((await read(id, ben.email)).viewer.merge).toEqual({ allowed: true });
  expect((await call(ben.email, 'post', `/requests/${id}/merge`, {})).status).toBe(200);
});

it('asks the database as often for one delegation as for twenty', async () => {
  const [ben, cleo] = [await somebody(), await somebody()];
  const request = await proposal([ana, cleo]);
  await must(
    'editor@demo.test',
    'post',
    `/requests/${request.id}/changes`,
    edition((await createArticle()).documentId, { title: 'x' }),
  );
  const look = async () => {
    await read(request.id, ben.email);
    await must(ben.email, 'get', '/requests?scope=to_review&pageSize=5');
  };
  await delegate(ana, ben);
  await look();
  const one = await queriesOf(look);
  for (let index = 0; index < 10; index += 1) {
    await delegate(cleo, ben);
    await delegate(await somebody(), ben, { contentTypes: [ARTICLE] });
  }
  expect((await right(request.id, ben)).inTheNameOf).toHaveLength(2);
  expect((await queriesOf(look)).length).toBe(one.length);
});
