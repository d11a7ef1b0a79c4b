/** Section 2: whatever can change a status computes it again. One test for each trigger of the table. */
import type { ChangeRequest } from '../../../contracts/requests';
import { TRIGGERS, type Trigger } from '../../../server/src/recomputation/triggers';
import { createArticle, people, strapi } from '../harness';
import {
  account,
  ARTICLE,
  call,
  CATEGORY,
  documents,
  edition,
  grant,
  must,
  propose,
  read,
  review,
  right,
  settled,
  withSettings,
  withStrategy,
  type Data,
} from '../steps';
import { putOff } from './put-off';
import { WORKFLOW_TRIGGERS } from './workflow-triggers';

const EDITOR = 'editor@demo.test';
const ADMIN = 'admin@demo.test';
const [REVIEWER, REVIEWER2] = ['reviewer@demo.test', 'reviewer2@demo.test'] as const;
const MARKERS = 'plugin::change-requests.recomputation';

const article = async (data: Data = {}) =>
  edition((await createArticle()).documentId, { title: `Trigger ${Math.random()}`, ...data });
const ready = async (options: Data = {}, changes?: Parameters<typeof propose>[0]): Promise<ChangeRequest> => {
  const { id } = await propose(changes ?? [await article()], options);
  await review(id, 'approved', REVIEWER);
  const request = await read(id);
  expect(request.status).toBe('ready_for_merging');
  return request;
};
const becomes = (id: string, status: string) =>
  settled(async () => (await read(id)).status === status, `${id} becomes ${status}`);
const falls = (id: string) => becomes(id, 'ready_for_review');
const approverAccount = () =>
  account([
    grant('read', ARTICLE),
    grant('read', CATEGORY),
    grant('approve', ARTICLE),
    grant('approve', CATEGORY),
  ]);
const category = async (): Promise<string> =>
  (await documents(CATEGORY).create({ data: { name: `Trigger ${Math.random()}` } })).documentId;
const update = (id: number, data: object) => strapi.db.query('admin::user').update({ where: { id }, data });
const targetOf = ({ changes }: ChangeRequest) => changes[0]?.documentId as string;
const invalidOnes = async (id: string) => (await read(id)).reviews.filter(({ valid }) => !valid);

/** A request that somebody approved who may do so by a permission, not by a list. */
const approvedBy = async (email: string) => {
  const { id } = await propose([await article()]);
  await review(id, 'approved', email);
  expect((await read(id)).status).toBe('ready_for_merging');
  return id;
};

const TESTS: Record<Trigger, () => Promise<void>> = {
  async review() {
    const { id } = await propose([await article()]);
    await review(id, 'approved', REVIEWER);
    expect((await read(id)).status).toBe('ready_for_merging');
    await review(id, 'changes_requested', REVIEWER2);
    expect((await read(id)).status).toBe('ready_for_review');
  },
  async validity() {
    const { id, reviews } = await ready();
    await must(REVIEWER, 'put', `/reviews/${reviews[0]?.id}`, { valid: false });
    expect((await read(id)).status).toBe('ready_for_review');
    await must(REVIEWER, 'put', `/reviews/${reviews[0]?.id}`, { valid: true });
    expect((await read(id)).status).toBe('ready_for_merging');
  },
  async revision() {
    const { id, changes } = await ready();
    await must(EDITOR, 'put', `/changes/${changes[0]?.id}`, { data: { title: 'Again' }, fromRevision: 1 });
    expect((await read(id)).status).toBe('ready_for_review');
  },
  async change_added() {
    const { id } = await ready();
    await must(EDITOR, 'post', `/requests/${id}/changes`, await article());
    expect((await read(id)).status).toBe('ready_for_review');
  },
  async change_removed() {
    const { id, changes } = await ready({}, [await article(), await article()]);
    await must(EDITOR, 'delete', `/changes/${changes[1]?.id}`);
    expect((await read(id)).status).toBe('ready_for_review');
  },
  async refresh() {
    const request = await ready();
    await documents(ARTICLE).update({ documentId: targetOf(request), data: { summary: 'Elsewhere' } });
    await must(EDITOR, 'post', `/requests/${request.id}/refresh`);
    expect((await read(request.id)).status).toBe('ready_for_review');
  },
  async conflict_fixed() {
    await withSettings({ approvalStrategy: 'accept_all' }, async () => {
      const request = await propose([await article()], { mergeTarget: 'draft' });
      await documents(ARTICLE).update({ documentId: targetOf(request), data: { title: 'Elsewhere' } });
      await falls(request.id);
      await must(EDITOR, 'post', `/requests/${request.id}/resolve`, { choice: 'request' });
      expect((await read(request.id)).status).toBe('ready_for_merging');
    });
  },
  async merge_target() {
    const { id } = await ready();
    await must(EDITOR, 'put', `/requests/${id}`, { mergeTarget: 'draft' });
    expect((await read(id)).status).toBe('ready_for_review');
  },
  async approvers_of_request() {
    const { id } = await ready();
    await must(ADMIN, 'put', `/requests/${id}/approvers`, { users: [people[REVIEWER2].id] });
    expect((await read(id)).status).toBe('ready_for_review');
  },
  async status_by_hand() {
    await withSettings({ approvalStrategy: 'accept_all' }, async () => {
      const { id } = await propose([await article()], { draft: true });
      const { status } = await must(EDITOR, 'post', `/requests/${id}/status`, { status: 'ready_for_review' });
      expect(status).toBe('ready_for_merging');
    });
  },
  async document_written() {
    const request = await ready({ mergeTarget: 'draft' });
    await documents(ARTICLE).update({ documentId: targetOf(request), data: { title: 'Elsewhere' } });
    await falls(request.id);
  },
  async document_published() {
    const request = await ready();
    await documents(ARTICLE).update({ documentId: targetOf(request), data: { title: 'Elsewhere' } });
    await documents(ARTICLE).publish({ documentId: targetOf(request) });
    await falls(request.id);
  },
  async document_deleted() {
    const request = await ready();
    await documents(ARTICLE).delete({ documentId: targetOf(request), locale: '*' });
    await falls(request.id);
  },
  async proposed_reference() {
    const related = (await createArticle({}, 'published')).documentId;
    const request = await ready({}, [await article({ related: { connect: [related] } })]);
    await documents(ARTICLE).unpublish({ documentId: related });
    await falls(request.id);
    await documents(ARTICLE).publish({ documentId: related });
    await becomes(request.id, 'ready_for_merging');
    await documents(ARTICLE).delete({ documentId: related, locale: '*' });
    await falls(request.id);
  },
  async related_document() {
    const [wanted, other] = [await category(), await category()];
    const request = await ready({ mergeTarget: 'draft' }, [await article({ category: wanted })]);
    const articles = { connect: [{ documentId: targetOf(request) }] };
    await documents(CATEGORY).update({ documentId: other, data: { articles } });
    await falls(request.id);
  },
  async unique_value() {
    const slug = `taken-${Date.now()}`;
    const creation = {
      type: 'creation' as const,
      contentType: ARTICLE,
      data: { title: 'New', slug, body: 'B' },
    };
    await withSettings({ approvalStrategy: 'accept_all' }, async () => {
      const { id, status } = await propose([creation], { mergeTarget: 'draft' });
      expect(status).toBe('ready_for_merging');
      await createArticle({ slug }, 'draft');
      await falls(id);
    });
  },
  async settings() {
    const { id } = await propose([await article()]);
    await withSettings({ approvalStrategy: 'accept_all' }, () => becomes(id, 'ready_for_merging'));
    await falls(id);
  },
  async strategy() {
    const { id } = await propose([await article()]);
    await withStrategy(ARTICLE, 'accept_all', () => becomes(id, 'ready_for_merging'));
    await falls(id);
  },
  async approver_list() {
    const request = await ready();
    await must(ADMIN, 'put', `/approver-lists/${ARTICLE}/${targetOf(request)}`, {
      users: [people[REVIEWER2].id],
    });
    await falls(request.id);
    await must(ADMIN, 'put', `/approver-lists/${ARTICLE}/${targetOf(request)}`, { users: [] });
  },
  async approver_group() {
    const member = await approverAccount();
    const group = await must(ADMIN, 'post', '/approver-groups', {
      name: `Group ${Math.random()}`,
      users: [member.id],
    });
    const { id } = await propose([await article()]);
    await must(ADMIN, 'put', `/requests/${id}/approvers`, { groups: [group.id] });
    await review(id, 'approved', member.email);
    expect((await read(id)).status).toBe('ready_for_merging');
    await must(ADMIN, 'put', `/approver-groups/${group.id}`, { users: [] });
    await falls(id);
    expect(await invalidOnes(id)).toMatchObject([{ invalidReason: 'updated_approvers' }]);
    await update(member.id, { isActive: false });
  },
  async delegation() {
    const { id } = await ready();
    await strapi.db
      .connection('cr_requests')
      .where({ document_id: id })
      .update({ status: 'ready_for_review' });
    const data = {
      user: people[REVIEWER].id,
      userName: 'R',
      delegate: people[REVIEWER2].id,
      delegateName: 'S',
    };
    const { id: row } = await strapi.db.query('plugin::change-requests.delegation').create({ data });
    await becomes(id, 'ready_for_merging');
    await strapi.db.query('plugin::change-requests.delegation').delete({ where: { id: row } });
  },
  ...WORKFLOW_TRIGGERS,
  async account() {
    for (const change of [
      (id: number) => update(id, { blocked: true }),
      (id: number) => update(id, { isActive: false }),
      (id: number) => strapi.service('admin::user').deleteById(id),
    ]) {
      const approver = await approverAccount();
      const id = await approvedBy(approver.email);
      await change(approver.id);
      // Before anything was computed again nothing is published either.
      expect((await call('publisher@demo.test', 'post', `/requests/${id}/merge`)).status).toBe(409);
      await falls(id);
      await settled(async () => (await invalidOnes(id)).length === 1, 'invalid review');
      await update(approver.id, { isActive: false }).catch(() => undefined);
    }
  },
  async role() {
    const [approver, other] = [
      await approverAccount(),
      await account([grant('read', ARTICLE), grant('read', CATEGORY)]),
    ];
    const id = await approvedBy(approver.email);
    await update(approver.id, { roles: [other.roleId] });
    expect((await call('publisher@demo.test', 'post', `/requests/${id}/merge`)).status).toBe(409);
    await falls(id);
    for (const one of [approver, other]) await update(one.id, { isActive: false });
  },
  async permission() {
    const approver = await approverAccount();
    const id = await approvedBy(approver.email);
    await strapi
      .service('admin::role')
      .assignPermissions(approver.roleId, [right('read'), grant('read', ARTICLE), grant('read', CATEGORY)]);
    expect((await call('publisher@demo.test', 'post', `/requests/${id}/merge`)).status).toBe(409);
    await falls(id);
    await settled(async () => (await invalidOnes(id)).length === 1, 'invalid review');
    const events = await must(EDITOR, 'get', `/requests/${id}/timeline`);
    expect(events).toContainEqual(
      expect.objectContaining({
        type: 'validity',
        actor: null,
        data: expect.objectContaining({ reason: 'updated_approvers' }),
      }),
    );
    await update(approver.id, { isActive: false });
  },
  async renamed() {
    const { id } = await ready();
    await strapi.db
      .connection('cr_requests')
      .where({ document_id: id })
      .update({ status: 'ready_for_review' });
    await strapi
      .plugin('change-requests')
      .service('renames')
      .renameContentType('api::no.no', 'api::none.none');
    await strapi.eventHub.emit('change-request.settings-changed', {});
    await becomes(id, 'ready_for_merging');
  },
  put_off: putOff,
  async start() {
    expect(await strapi.db.query(MARKERS).count({ where: { reason: 'start' } })).toBe(0);
    const lease = await strapi.db
      .query('plugin::change-requests.lease')
      .findOne({ where: { name: 'recomputation' } });
    expect(lease.version).toBeGreaterThan(0);
  },
};

describe('statuses are computed again after', () => {
  it.each(Object.keys(TRIGGERS) as Trigger[])('%s', (trigger) => TESTS[trigger](), 60_000);
});
