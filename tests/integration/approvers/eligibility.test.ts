/** Who is an approver: the list of what to review says what each request says; members of groups approve and publish. */
import type { ListedRequest } from '../../../contracts/requests';
import { createArticle, people, queriesOf } from '../harness';
import {
  account,
  ARTICLE,
  call,
  CATEGORY,
  documents,
  edition,
  grant,
  idOf,
  must,
  propose,
  review,
  withSettings,
} from '../steps';
import {
  ADMIN,
  CONTRIBUTOR,
  EDITOR,
  group,
  ids,
  PUBLISHER,
  REVIEWER,
  REVIEWER2,
  setList,
  statusBecomes,
} from './steps';

const WORD = `Eligible${Date.now().toString(36)}`;
const here = { location: `/${WORD}` };

const toReview = async (by: string): Promise<string[]> => {
  const query = `scope=to_review&pageSize=100&filters[location][$eq]=/${WORD}`;
  return (await call<ListedRequest[]>(by, 'get', `/requests?${query}`)).data.map(({ id }) => id).sort();
};

describe('what there is to review', () => {
  const everybody: string[] = [];

  beforeAll(async () => {
    const own = { conditions: ['admin::is-creator'] };
    const onlyOwn = await account([
      grant('read', ARTICLE),
      grant('request', ARTICLE),
      grant('create', ARTICLE),
      grant('approve', ARTICLE, own),
    ]);
    const onlyFrench = await account([
      grant('read', ARTICLE),
      grant('approve', ARTICLE, { locales: ['fr'] }),
    ]);
    const onlyCategories = await account([
      grant('read', ARTICLE),
      grant('read', CATEGORY),
      grant('approve', CATEGORY),
    ]);
    everybody.push(
      ...Object.keys(people).filter((email) => email !== 'outsider@demo.test'),
      onlyOwn.email,
      onlyFrench.email,
      onlyCategories.email,
    );
    const members = await group({ users: [idOf(REVIEWER2), onlyFrench.id] });
    const byRole = await group({ roles: [onlyCategories.roleId] });
    const article = async () => (await createArticle()).documentId;
    const mine = (await documents(ARTICLE).create({
      data: { title: 'Mine', slug: `mine-${WORD}`, code: `MINE-${WORD}`, createdBy: onlyOwn.id },
    })) as { documentId: string };
    const category = await documents(CATEGORY).create({ data: { name: WORD } });
    const changesOfOne = async () => [edition(await article(), { title: `One ${WORD}` })];
    const named = async (users: string[], groups: string[] = [], by = EDITOR) =>
      propose(await changesOfOne(), { ...here, by, approvers: { users: ids(...users), groups } });
    await named([]);
    await named([REVIEWER]);
    await named([REVIEWER, PUBLISHER], [members.id]);
    await named([], [members.id]);
    await named([], [byRole.id], PUBLISHER);
    await named([], [(await group()).id]);
    await named([CONTRIBUTOR], [], PUBLISHER);
    await propose([edition(mine.documentId, { title: `Mine ${WORD}` })], here);
    await propose([edition(category.documentId, { description: WORD }, CATEGORY)], here);
    await propose(
      [
        edition(mine.documentId, { title: `Mine too ${WORD}` }),
        edition(await article(), { title: `Not mine ${WORD}` }),
      ],
      { ...here, by: PUBLISHER },
    );
    const creation = (locale: string, documentId?: string) => ({
      type: 'creation' as const,
      contentType: ARTICLE,
      locale,
      ...(documentId && { documentId }),
      data: { title: `New ${WORD}` },
    });
    await propose([creation('en')], { ...here, by: onlyOwn.email });
    await propose([creation('fr')], { ...here, by: ADMIN });
    await propose([creation('fr', await article())], here);
    await propose(await changesOfOne(), { ...here, draft: true });
    const approved = await named([REVIEWER]);
    await review(approved.id);
    const closed = await named([]);
    await must(EDITOR, 'post', `/requests/${closed.id}/status`, { status: 'closed' });
  }, 120_000);

  const compare = async () => {
    const all: ListedRequest[] = await must(
      ADMIN,
      'get',
      `/requests?pageSize=100&filters[location][$eq]=/${WORD}`,
    );
    expect(all).toHaveLength(16);
    const differing: unknown[] = [];
    const found: Record<string, number> = {};
    for (const by of everybody) {
      const listed = await toReview(by);
      found[by] = listed.length;
      for (const { id, title } of all) {
        const reply = await call(by, 'get', `/requests/${id}`);
        const allowed = reply.status === 200 && reply.data.viewer.review.allowed === true;
        if (allowed !== listed.includes(id))
          differing.push({ by, title, allowed, reply: reply.data?.viewer.review });
      }
    }
    expect(differing).toEqual([]);
    return found;
  };

  it('is in the list exactly where the request says so, for everybody', async () => {
    const found = await compare();
    // Nobody is alike: the test would say little if all lists were empty.
    expect(found[REVIEWER]).toBeGreaterThan(5);
    expect(found[CONTRIBUTOR]).toBe(1);
    expect(Object.values(found).filter((count) => count > 0).length).toBeGreaterThan(6);
  }, 120_000);

  it('also where authors may not review', async () => {
    await withSettings({ preventAuthorsToReview: true }, async () => {
      await compare();
    });
  }, 120_000);

  it('takes as many queries for many requests as for few', async () => {
    const location = `/${WORD}-many`;
    for (let index = 0; index < 8; index += 1) {
      const { documentId } = await createArticle();
      await propose([edition(documentId, { title: `Many ${index}` })], { location });
    }
    const page = (size: number) =>
      call(REVIEWER2, 'get', `/requests?scope=to_review&pageSize=${size}&filters[location][$eq]=${location}`);
    expect((await page(20)).data).toHaveLength(8);
    const one = await queriesOf(() => page(1));
    expect(await queriesOf(() => page(20))).toHaveLength(one.length);
  });
});

describe('members of a group', () => {
  const requestFor = async (groups: string[], users: string[] = []) => {
    const { documentId } = await createArticle();
    await setList({ users, groups }, documentId);
    return (await propose([edition(documentId, { title: 'For the group' })])).id;
  };
  const approve = (id: string, by: string) =>
    call(by, 'post', `/requests/${id}/reviews`, { verdict: 'approved' });

  it('review, whatever permissions they have; others do not', async () => {
    const legal = await group({ users: ids(CONTRIBUTOR) });
    const id = await requestFor([legal.id]);
    expect((await approve(id, REVIEWER)).status).toBe(403);
    expect((await approve(id, CONTRIBUTOR)).status).toBe(201);
    await statusBecomes(id, 'ready_for_merging');
  });

  it('publish what is approved, with the rights to write it', async () => {
    const legal = await group({ users: ids(CONTRIBUTOR, EDITOR, REVIEWER) });
    const id = await requestFor([legal.id]);
    await approve(id, REVIEWER);
    const merge = (by: string) => call(by, 'post', `/requests/${id}/merge`, {});
    expect((await merge(CONTRIBUTOR)).error?.message).toMatch(/may not/);
    expect((await merge(EDITOR)).status).toBe(200);
    const other = await requestFor([(await group({ users: ids(REVIEWER) })).id]);
    await approve(other, REVIEWER);
    expect((await call(EDITOR, 'post', `/requests/${other}/merge`, {})).error?.message).toMatch(/not named/);
  });

  it('all approve, where all approvers have to', async () => {
    const legal = await group({ users: ids(REVIEWER, REVIEWER2, CONTRIBUTOR) });
    const id = await requestFor([legal.id], [REVIEWER]);
    await withSettings({ approvalStrategy: 'all_approvers' }, async () => {
      const missing = async () => {
        const { checks } = await must(ADMIN, 'get', `/requests/${id}/checks`);
        return checks.find((one: { id: string }) => one.id === 'approval').message;
      };
      await approve(id, REVIEWER);
      expect(await missing()).toMatch(
        /missing from Camille Moreau, Ravi Menon|missing from Ravi Menon, Camille/,
      );
      await approve(id, REVIEWER2);
      await approve(id, CONTRIBUTOR);
      await statusBecomes(id, 'ready_for_merging');
      await must(ADMIN, 'put', `/approver-groups/${legal.id}`, {
        users: ids(REVIEWER, REVIEWER2, CONTRIBUTOR, PUBLISHER),
      });
      await statusBecomes(id, 'ready_for_review');
      expect(await missing()).toBe('Approval is missing from Petra Novak.');
    });
  });

  it('are not needed where they are authors and authors may not review', async () => {
    const legal = await group({ users: ids(EDITOR, REVIEWER) });
    const changed = { approvalStrategy: 'all_approvers_no_fallback', preventAuthorsToReview: true };
    await withSettings(changed, async () => {
      const id = await requestFor([legal.id]);
      expect((await approve(id, EDITOR)).status).toBe(403);
      await approve(id, REVIEWER);
      await statusBecomes(id, 'ready_for_merging');
      const alone = await requestFor([(await group({ users: ids(EDITOR) })).id]);
      const { checks } = await must(ADMIN, 'get', `/requests/${alone}/checks`);
      expect(checks.find((one: { id: string }) => one.id === 'approval').state).toBe('failed');
    });
  });

  it('a group without members is a list all the same: nobody may review, nothing is approved', async () => {
    for (const approvalStrategy of ['all_approvers', 'all_approvers_no_fallback', 'only_approved']) {
      await withSettings({ approvalStrategy }, async () => {
        const id = await requestFor([(await group()).id]);
        expect((await approve(id, REVIEWER)).status).toBe(403);
        const { checks } = await must(ADMIN, 'get', `/requests/${id}/checks`);
        expect(checks.find((one: { id: string }) => one.id === 'approval').state).toBe('failed');
      });
    }
  });
});
