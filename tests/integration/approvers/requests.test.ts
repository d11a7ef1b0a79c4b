/** Section 7: the approvers of a request: those named, and the lists of what is in it. */
import { createArticle } from '../harness';
import { ARTICLE, call, CATEGORY, documents, edition, must, propose, read, review } from '../steps';
import {
  ADMIN,
  approversOf,
  EDITOR,
  group,
  ids,
  lines,
  nameByEmail,
  PUBLISHER,
  REVIEWER,
  REVIEWER2,
  setList,
  validityOf,
  withTypeList,
} from './steps';

const article = async (list: Parameters<typeof setList>[0] = {}): Promise<string> => {
  const { documentId } = await createArticle();
  if (list.users || list.groups) await setList(list, documentId);
  return documentId;
};
const sorted = (...emails: string[]) => ids(...emails).sort();
const addTo = (id: string, documentId: string, title = 'Added') =>
  must(EDITOR, 'post', `/requests/${id}/changes`, edition(documentId, { title }));

describe('approvers of a request', () => {
  it('are the lists of everything in it, united; of each document the most specific', async () => {
    const legal = await group();
    const [a, b, plain] = [
      await article({ users: [REVIEWER], groups: [legal.id] }),
      await article({ users: [REVIEWER, REVIEWER2] }),
      await article(),
    ];
    await withTypeList({ users: [PUBLISHER] }, async () => {
      const first = await propose([edition(a, { title: 'a' }), edition(b, { title: 'b' })]);
      expect(await approversOf(first.id)).toEqual({
        users: sorted(REVIEWER, REVIEWER2),
        groups: [legal.name],
        manual: false,
      });
      const second = await propose([edition(plain, { title: 'p' }), edition(a, { title: 'a' })]);
      expect(await approversOf(second.id)).toMatchObject({ users: sorted(PUBLISHER, REVIEWER) });
      const creation = await propose([
        { type: 'creation', contentType: ARTICLE, locale: 'en', data: { title: `New ${Date.now()}` } },
      ]);
      expect(await approversOf(creation.id)).toMatchObject({ users: sorted(PUBLISHER), manual: false });
      const translation = await propose([
        { type: 'creation', contentType: ARTICLE, documentId: a, locale: 'fr', data: { title: 'Traduit' } },
      ]);
      expect(await approversOf(translation.id)).toMatchObject({
        users: sorted(REVIEWER),
        groups: [legal.name],
      });
    });
  });

  it('named when it is made are added to the lists, and are no edit by hand', async () => {
    const listed = await article({ users: [REVIEWER] });
    const own = await group();
    const approvers = { users: ids(PUBLISHER, REVIEWER), groups: [own.id] };
    const { id } = await propose([edition(listed, { title: 'x' })], { approvers });
    const both = { users: sorted(PUBLISHER, REVIEWER), groups: [own.name], manual: false };
    expect(await approversOf(id)).toEqual(both);
    const other = await article({ users: [REVIEWER2] });
    await addTo(id, other);
    expect(await approversOf(id)).toMatchObject({ users: sorted(PUBLISHER, REVIEWER, REVIEWER2) });
    const { documentId: added } = (await read(id)).changes[1] as { documentId: string };
    expect(added).toBe(other);
  });

  it('come with a change and go with it', async () => {
    const [listed, plain] = [await article({ users: [REVIEWER] }), await article()];
    const { id } = await propose([edition(plain, { title: 'x' })]);
    expect(await approversOf(id)).toMatchObject({ users: [] });
    const { id: change } = await addTo(id, listed);
    expect(await approversOf(id)).toMatchObject({ users: ids(REVIEWER), manual: false });
    const rosa = await nameByEmail(REVIEWER);
    expect(await lines(id, 'approvers')).toMatchObject([
      { data: { added: [rosa], removed: [], followed: true } },
    ]);
    await review(id, 'changes_requested', REVIEWER);
    await must(EDITOR, 'delete', `/changes/${change}`);
    expect(await approversOf(id)).toMatchObject({ users: [] });
    expect((await lines(id, 'approvers'))[1]).toMatchObject({ data: { added: [], removed: [rosa] } });
    // Rosa holds "approve" on what is left, and nobody is named any more.
    expect(await validityOf(id)).toEqual([[ids(REVIEWER)[0], true, null]]);
  });

  it('edited by hand follow no change any more', async () => {
    const [listed, other] = [await article({ users: [REVIEWER] }), await article({ users: [REVIEWER2] })];
    const { id } = await propose([edition(listed, { title: 'x' })]);
    const legal = await group();
    const put = await must(EDITOR, 'put', `/requests/${id}/approvers`, {
      users: ids(PUBLISHER),
      groups: [legal.id],
    });
    const byHand = { users: ids(PUBLISHER), groups: [legal.name], manual: true };
    expect(put.approvers).toMatchObject({ groups: [{ id: legal.id, name: legal.name }], manual: true });
    expect(await approversOf(id)).toEqual(byHand);
    expect((await lines(id, 'approvers'))[0]).toMatchObject({
      data: {
        added: [await nameByEmail(PUBLISHER), legal.name],
        removed: [await nameByEmail(REVIEWER)],
        followed: false,
      },
    });
    await addTo(id, other);
    expect(await approversOf(id)).toEqual(byHand);
  });

  it('of a revert are those of the lists', async () => {
    const listed = await article({ users: [REVIEWER] });
    const { id } = await propose([edition(listed, { title: 'x' })]);
    await review(id, 'approved', REVIEWER);
    await must(PUBLISHER, 'post', `/requests/${id}/merge`, {});
    const revert = await must(EDITOR, 'post', `/requests/${id}/revert`, {});
    expect(await approversOf(revert.id)).toEqual({ users: ids(REVIEWER), groups: [], manual: false });
  });

  it('are listed with the request', async () => {
    const legal = await group();
    const { documentId } = await documents(CATEGORY).create({ data: { name: `Shown ${Date.now()}` } });
    await setList({ users: [REVIEWER], groups: [legal.id] }, documentId, CATEGORY);
    await propose([edition(documentId, { description: 'x' }, CATEGORY)]);
    const { data } = await call(ADMIN, 'get', `/requests?filters[targetDocumentId]=${documentId}`);
    expect(data).toMatchObject([
      {
        approvers: {
          users: [{ id: ids(REVIEWER)[0] }],
          groups: [{ id: legal.id, name: legal.name }],
          manual: false,
        },
      },
    ]);
  });
});
