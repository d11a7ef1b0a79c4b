/** Section 7: open requests follow lists and groups; reviews of people who are no longer approvers do not count. */
import { followAll } from '../../../server/src/approvers/follow';
import { createArticle, queriesOf, quiet, strapi } from '../harness';
import { account, ARTICLE, call, edition, grant, idOf, must, propose, read, review, settled } from '../steps';
import {
  ADMIN,
  approversBecome,
  approversOf,
  editGroup,
  EDITOR,
  group,
  ids,
  lines,
  listPath,
  nameByEmail,
  PUBLISHER,
  REVIEWER,
  REVIEWER2,
  setList,
  statusBecomes,
  validityOf,
  withTypeList,
} from './steps';

const READY = 'ready_for_merging';
const IN_REVIEW = 'ready_for_review';

const proposalOn = async (documentId: string, title = 'Proposed'): Promise<string> =>
  (await propose([edition(documentId, { title: `${title} ${Math.random()}` })])).id;

describe('open requests', () => {
  it("follow their documents' lists, by whoever edited them", async () => {
    const { documentId } = await createArticle();
    await setList({ users: [REVIEWER, REVIEWER2] }, documentId);
    const id = await proposalOn(documentId);
    await review(id, 'approved', REVIEWER);
    await review(id, 'approved', REVIEWER2);
    expect((await read(id)).status).toBe(READY);
    await setList({ users: [REVIEWER2, PUBLISHER] }, documentId);
    await approversBecome(id, [REVIEWER2, PUBLISHER]);
    expect(await validityOf(id)).toEqual([
      [idOf(REVIEWER), false, 'updated_approvers'],
      [idOf(REVIEWER2), true, null],
    ]);
    expect((await read(id)).status).toBe(READY);
    expect(await lines(id, 'approvers')).toMatchObject([
      {
        actor: { id: idOf(ADMIN) },
        data: {
          added: [await nameByEmail(PUBLISHER)],
          removed: [await nameByEmail(REVIEWER)],
          followed: true,
        },
      },
    ]);
    expect(await lines(id, 'validity')).toMatchObject([
      { data: { valid: false, reason: 'updated_approvers' } },
    ]);
    await setList({ users: [PUBLISHER] }, documentId);
    await statusBecomes(id, IN_REVIEW);
    expect((await call(REVIEWER, 'post', `/requests/${id}/reviews`, { verdict: 'approved' })).status).toBe(
      403,
    );
    await setList({}, documentId);
    await approversBecome(id, []);
    expect((await read(id, REVIEWER)).viewer.review.allowed).toBe(true);
  });

  it('follow the list of the content type where the document has none', async () => {
    const [own, plain] = [(await createArticle()).documentId, (await createArticle()).documentId];
    await setList({ users: [REVIEWER2] }, own);
    const [onOwn, onPlain] = [await proposalOn(own), await proposalOn(plain)];
    await withTypeList({ users: [REVIEWER] }, async () => {
      await approversBecome(onPlain, [REVIEWER]);
      expect(await approversOf(onOwn)).toMatchObject({ users: ids(REVIEWER2) });
      await setList({}, own);
      await approversBecome(onOwn, [REVIEWER]);
    });
    await approversBecome(onPlain, []);
  });

  it('keep whom somebody named, and follow nothing once their list was edited by hand', async () => {
    const { documentId } = await createArticle();
    await setList({ users: [REVIEWER] }, documentId);
    const approvers = { users: ids(PUBLISHER), groups: [] };
    const named = await propose([edition(documentId, { title: 'Named' })], { approvers });
    const byHand = await proposalOn(documentId);
    await must(EDITOR, 'put', `/requests/${byHand}/approvers`, {
      users: ids(REVIEWER, PUBLISHER),
      groups: [],
    });
    await setList({ users: [REVIEWER2] }, documentId);
    await approversBecome(named.id, [PUBLISHER, REVIEWER2]);
    expect((await approversOf(byHand)).users).toEqual(ids(REVIEWER, PUBLISHER).sort());
    await setList({}, documentId);
    await approversBecome(named.id, [PUBLISHER]);
  });

  it('are left alone when they have ended', async () => {
    const { documentId } = await createArticle();
    await setList({ users: [REVIEWER] }, documentId);
    const [closed, open] = [await proposalOn(documentId), await proposalOn(documentId)];
    await must(EDITOR, 'post', `/requests/${closed}/status`, { status: 'closed' });
    await setList({ users: [REVIEWER2] }, documentId);
    await approversBecome(open, [REVIEWER2]);
    expect(await approversOf(closed)).toMatchObject({ users: ids(REVIEWER) });
  });

  it('notice that somebody left a group, or comes into it', async () => {
    const { documentId } = await createArticle();
    const legal = await group({ users: ids(REVIEWER, REVIEWER2) });
    const id = await proposalOn(documentId);
    await must(EDITOR, 'put', `/requests/${id}/approvers`, { users: [], groups: [legal.id] });
    await review(id, 'approved', REVIEWER);
    await statusBecomes(id, READY);
    await editGroup(legal.id, { users: ids(REVIEWER2) });
    await statusBecomes(id, IN_REVIEW);
    await settled(
      async () => (await validityOf(id))[0]?.[2] === 'updated_approvers',
      'the review is outdated',
    );
    expect(await lines(id, 'approvers')).toHaveLength(1);
    await editGroup(legal.id, { users: ids(REVIEWER2, PUBLISHER) });
    expect((await call(PUBLISHER, 'post', `/requests/${id}/reviews`, { verdict: 'approved' })).status).toBe(
      201,
    );
  });

  it('show the name that a group has now', async () => {
    const legal = await group();
    const { documentId } = await createArticle();
    await setList({ groups: [legal.id] }, documentId);
    const id = await proposalOn(documentId);
    const name = `Renamed ${Date.now()}`;
    await editGroup(legal.id, { name });
    expect(await approversOf(id)).toMatchObject({ groups: [name] });
  });

  it('notice that a member of a group loses the role, or the account', async () => {
    const reader = [grant('read', ARTICLE), grant('approve', ARTICLE)];
    const [one, two] = [await account(reader), await account(reader)];
    const legal = await group({ roles: [one.roleId, two.roleId] });
    const { documentId } = await createArticle();
    await setList({ groups: [legal.id] }, documentId);
    const id = await proposalOn(documentId);
    await review(id, 'approved', one.email);
    await review(id, 'approved', two.email);
    const plain = await account([]);
    await strapi.service('admin::user').updateById(one.id, { roles: [plain.roleId] });
    await settled(async () => (await validityOf(id))[0]?.[1] === false, 'the first review is outdated');
    expect((await read(id)).status).toBe(READY);
    await strapi.service('admin::user').updateById(two.id, { isActive: false });
    await statusBecomes(id, IN_REVIEW);
  });

  it('lose an account that is switched off from a list, and get it back', async () => {
    const one = await account([grant('read', ARTICLE)]);
    const { documentId } = await createArticle();
    await must(ADMIN, 'put', `/approver-lists/${ARTICLE}/${documentId}`, { users: [one.id, idOf(REVIEWER)] });
    const id = await proposalOn(documentId);
    const become = (users: number[]) =>
      settled(
        async () => JSON.stringify((await approversOf(id)).users) === JSON.stringify(users.sort()),
        'the list',
      );
    await become([one.id, idOf(REVIEWER)]);
    await strapi.service('admin::user').updateById(one.id, { isActive: false });
    await become([idOf(REVIEWER)]);
    await strapi.service('admin::user').updateById(one.id, { isActive: true });
    await become([one.id, idOf(REVIEWER)]);
  });

  it('that a crash kept from following are followed later; doing it again does nothing', async () => {
    const { documentId } = await createArticle();
    await setList({ users: [REVIEWER] }, documentId);
    const id = await proposalOn(documentId);
    await review(id, 'approved', REVIEWER);
    const { number } = await read(id);
    // What was edited until here has been followed: nobody comes back to it now.
    await quiet();
    // What the database holds after a crash between the edit and the following.
    const list = await strapi.db
      .query('plugin::change-requests.approver-list')
      .findOne({ where: { targetDocumentId: documentId } });
    await strapi.db.connection('cr_approver_lists').where({ id: list.id }).delete();
    expect(await approversOf(id)).toMatchObject({ users: ids(REVIEWER) });
    await followAll(strapi, [number], 'statuses', null);
    expect(await approversOf(id)).toMatchObject({ users: [] });
    const written = await queriesOf(() => followAll(strapi, [number], 'statuses', null));
    const ofRequests = /^(insert into|update|delete from) .cr_(requests|participants|reviews|events)/i;
    expect(written.filter((sql) => ofRequests.test(sql))).toEqual([]);
  });

  it('made at the moment in which a list is edited have the new one in the end', async () => {
    const { documentId } = await createArticle();
    const wanted = [[REVIEWER], [REVIEWER2], [PUBLISHER], [REVIEWER, PUBLISHER]];
    const made = await Promise.all(
      wanted.map(async (users) => {
        const [id] = await Promise.all([proposalOn(documentId), setList({ users }, documentId)]);
        return id;
      }),
    );
    const { users } = await must(ADMIN, 'get', listPath(documentId));
    const last = users.map((user: { id: number }) => user.id).sort();
    for (const id of made) {
      await settled(
        async () => JSON.stringify((await approversOf(id)).users) === JSON.stringify(last),
        'the last list',
      );
    }
  });

  it('follow although one of them cannot', async () => {
    const { documentId } = await createArticle();
    const requests = [await propose([edition(documentId, { title: 'Broken' })])];
    requests.push(await propose([edition(documentId, { title: 'Whole' })]));
    const [broken, whole] = requests as [(typeof requests)[0], (typeof requests)[0]];
    const stray = await strapi.db.query('plugin::change-requests.participant').create({
      data: {
        requestId: broken.number,
        role: 'collaborator',
        userName: 'In the way',
        uniqueKey: `${broken.number} approver ${idOf(REVIEWER)}`,
      },
    });
    await setList({ users: [REVIEWER] }, documentId);
    await approversBecome(whole.id, [REVIEWER]);
    expect(await approversOf(broken.id)).toMatchObject({ users: [] });
    await strapi.db.query('plugin::change-requests.participant').delete({ where: { id: stray.id } });
    await followAll(strapi, [broken.number], 'lists', null);
    await approversBecome(broken.id, [REVIEWER]);
  });

  it('opened again take the lists as they are then', async () => {
    const { documentId } = await createArticle();
    await setList({ users: [REVIEWER] }, documentId);
    const id = await proposalOn(documentId);
    await must(EDITOR, 'post', `/requests/${id}/status`, { status: 'closed' });
    await setList({ users: [REVIEWER2] }, documentId);
    await must(EDITOR, 'post', `/requests/${id}/status`, { status: 'ready_for_review' });
    expect(await approversOf(id)).toMatchObject({ users: ids(REVIEWER2) });
  });

  it('with groups take as many queries to be judged for eight as for two', async () => {
    const { documentId } = await createArticle();
    const numbers: number[] = [];
    while (numbers.length < 8) {
      const legal = await group({ users: ids(REVIEWER, REVIEWER2) });
      const approvers = { users: [], groups: [legal.id] };
      const changes = [edition(documentId, { title: `Judged ${numbers.length}` })];
      const { id, number } = await propose(changes, { approvers });
      await review(id, 'approved', REVIEWER);
      numbers.push(number);
    }
    const two = await queriesOf(() => followAll(strapi, numbers.slice(0, 2), 'statuses', null));
    const eight = await queriesOf(() => followAll(strapi, numbers, 'statuses', null));
    expect(eight).toHaveLength(two.length);
  });

  it('take as many queries for twelve as for three', async () => {
    const { documentId } = await createArticle();
    await setList({ users: [REVIEWER] }, documentId);
    const numbers: number[] = [];
    while (numbers.length < 15) {
      const { number, id } = await propose([edition(documentId, { title: `Many ${numbers.length}` })]);
      await must(REVIEWER, 'post', `/requests/${id}/reviews`, { verdict: 'changes_requested' });
      numbers.push(number);
    }
    // Behind Strapi's back and after everything before has been followed, so that nobody follows yet.
    await quiet();
    const [list] = await strapi.db.connection('cr_approver_lists').where({ target_document_id: documentId });
    const { name } = (
      strapi.db.metadata.get('plugin::change-requests.approver-list').attributes.users as unknown as {
        joinTable: { name: string };
      }
    ).joinTable;
    await strapi.db
      .connection(name)
      .where({ approver_list_id: list.id })
      .update({ user_id: idOf(REVIEWER2) });
    const few = await queriesOf(() => followAll(strapi, numbers.slice(0, 3), 'lists', null));
    const many = await queriesOf(() => followAll(strapi, numbers.slice(3), 'lists', null));
    expect(many).toHaveLength(few.length);
    for (const number of [numbers[0], numbers[14]]) {
      const { data } = await call(ADMIN, 'get', `/requests?filters[number]=${number}`);
      expect(data).toMatchObject([
        { approvers: { users: [{ id: idOf(REVIEWER2) }] }, reviews: { changesRequested: 0 } },
      ]);
    }
  });
});
