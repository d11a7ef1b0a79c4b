/** Issue 2: somebody's unfinished draft edits are neither published nor lost by a merge. */
import { createArticle } from './harness';
import {
  approveAndMerge,
  ARTICLE,
  AUTHOR,
  documents,
  draftOf,
  edition,
  liveOf,
  must,
  propose,
  putThrough,
  read,
} from './steps';

const BODY = 'One\n\nTwo\n\nThree\n';
const article = (data = {}) => createArticle({ title: 'Title', summary: 'Summary', body: BODY, ...data });
const saveDraft = (documentId: string, data: object) => documents(ARTICLE).update({ documentId, data });
const sides = async (documentId: string) => {
  const [draft, live] = [await draftOf(ARTICLE, documentId), await liveOf(ARTICLE, documentId)];
  return { draft, live };
};

describe("somebody's unfinished edits in the shared draft", () => {
  it.each(['before', 'after'])('in another field, made %s the request', async (when) => {
    const { documentId } = await article();
    if (when === 'before') await saveDraft(documentId, { summary: 'Unfinished' });
    const { id } = await propose([edition(documentId, { title: 'Proposed' })]);
    if (when === 'after') await saveDraft(documentId, { summary: 'Unfinished' });
    await approveAndMerge(id);
    const { draft, live } = await sides(documentId);
    expect(live).toMatchObject({ title: 'Proposed', summary: 'Summary' });
    expect(draft).toMatchObject({ title: 'Proposed', summary: 'Unfinished' });
  });

  it('in the same field, made before the request: the author saw it and typed over it', async () => {
    const { documentId } = await article();
    await saveDraft(documentId, { title: 'Unfinished' });
    await putThrough([edition(documentId, { title: 'Proposed' })]);
    const { draft, live } = await sides(documentId);
    expect([draft.title, live.title]).toEqual(['Proposed', 'Proposed']);
  });

  it('in the same field, made after the request: the request goes live, the edit stays in the draft', async () => {
    const { documentId } = await article();
    const { id } = await propose([edition(documentId, { title: 'Proposed' })]);
    await saveDraft(documentId, { title: 'Unfinished' });
    expect((await read(id)).outdated).toBe(true);
    await approveAndMerge(id);
    const { draft, live } = await sides(documentId);
    expect([draft.title, live.title]).toEqual(['Unfinished', 'Proposed']);
  });

  it('in the same text, on other lines, before and after', async () => {
    const { documentId } = await article();
    await saveDraft(documentId, { body: 'One\n\nTwo\n\nThree\n\nUnfinished before\n' });
    const { id } = await propose([
      edition(documentId, { body: 'One proposed\n\nTwo\n\nThree\n\nUnfinished before\n' }),
    ]);
    await saveDraft(documentId, { body: 'One\n\nTwo\n\nInserted after\n\nThree\n\nUnfinished before\n' });
    await approveAndMerge(id);
    const { draft, live } = await sides(documentId);
    expect(live.body).toBe('One proposed\n\nTwo\n\nThree\n');
    expect(draft.body).toBe('One proposed\n\nTwo\n\nInserted after\n\nThree\n\nUnfinished before\n');
  });

  it('in other items of a component, a dynamic zone and a relation', async () => {
    const target = await article();
    const other = await article();
    const links = [
      { label: 'A', url: '/a' },
      { label: 'B', url: '/b' },
    ];
    const sections = [
      { __component: 'section.text', heading: 'A' },
      { __component: 'section.text', heading: 'B' },
    ];
    const { documentId } = await article({ links, sections });
    await saveDraft(documentId, {
      links: [...links, { label: 'Unfinished', url: '/u' }],
      related: { connect: [{ documentId: target.documentId }] },
    });
    const draftBefore = await draftOf(ARTICLE, documentId);
    const [a, b, u] = draftBefore.links;
    const { id } = await propose([
      edition(documentId, {
        links: [{ ...a, label: 'A proposed' }, b, u],
        sections: [...draftBefore.sections, { __component: 'section.text', heading: 'Proposed' }],
        related: { connect: [{ documentId: other.documentId }] },
      }),
    ]);
    const [first, second] = (await draftOf(ARTICLE, documentId)).sections;
    await saveDraft(documentId, { sections: [{ ...first, heading: 'A unfinished' }, second] });
    await approveAndMerge(id);
    const { draft, live } = await sides(documentId);
    const labels = (list: { label?: string; heading?: string }[]) =>
      list.map(({ label, heading }) => label ?? heading);
    expect(labels(live.links)).toEqual(['A proposed', 'B']);
    expect(labels(draft.links)).toEqual(['A proposed', 'B', 'Unfinished']);
    expect(labels(live.sections)).toEqual(['A', 'B', 'Proposed']);
    expect(labels(draft.sections)).toEqual(['A unfinished', 'B', 'Proposed']);
    const ids = (list: { documentId: string }[]) => list.map(({ documentId }) => documentId);
    expect(ids(live.related)).toEqual([other.documentId]);
    expect(ids(draft.related)).toEqual([target.documentId, other.documentId]);
  });

  it('in an author, whose required name is emptied in the draft', async () => {
    const { documentId } = await documents(AUTHOR).create({
      data: { name: 'Name', email: 'a@example.test' },
      status: 'published',
    });
    await documents(AUTHOR).update({ documentId, data: { name: '' } });
    await putThrough([edition(documentId, { email: 'b@example.test' }, AUTHOR)]);
    expect(await liveOf(AUTHOR, documentId)).toMatchObject({ name: 'Name', email: 'b@example.test' });
    expect(await draftOf(AUTHOR, documentId)).toMatchObject({ name: '', email: 'b@example.test' });
  });

  it('merged to the draft: nothing goes live, the other edit stays; the same field is a conflict', async () => {
    const { documentId } = await article();
    const { id } = await propose([edition(documentId, { title: 'Proposed' })], { mergeTarget: 'draft' });
    await saveDraft(documentId, { summary: 'Unfinished' });
    await approveAndMerge(id);
    const { draft, live } = await sides(documentId);
    expect([draft.title, draft.summary, live.title, live.summary]).toEqual([
      'Proposed',
      'Unfinished',
      'Title',
      'Summary',
    ]);

    const second = await propose([edition(documentId, { title: 'Mine' })], { mergeTarget: 'draft' });
    await saveDraft(documentId, { title: 'Theirs' });
    expect(await read(second.id)).toMatchObject({ outdated: true, conflicts: 1 });
    await expect(approveAndMerge(second.id)).rejects.toThrow('409');
    expect((await sides(documentId)).draft.title).toBe('Theirs');
  });

  it('a publication puts live what was approved; an edit made since stays in the draft', async () => {
    const { documentId } = await article();
    await saveDraft(documentId, { title: 'Finished' });
    const { id } = await propose([{ type: 'publication', contentType: ARTICLE, documentId, locale: 'en' }]);
    await saveDraft(documentId, { title: 'Going on', summary: 'Unfinished' });
    await approveAndMerge(id);
    const { draft, live } = await sides(documentId);
    expect([live.title, live.summary]).toEqual(['Finished', 'Summary']);
    expect([draft.title, draft.summary]).toEqual(['Going on', 'Unfinished']);
  });

  it('published meanwhile in the same field: a conflict, nothing is merged', async () => {
    const { documentId } = await article();
    const { id } = await propose([edition(documentId, { title: 'Proposed' })]);
    await saveDraft(documentId, { title: 'Theirs' });
    await documents(ARTICLE).publish({ documentId });
    expect(await read(id)).toMatchObject({ outdated: true, conflicts: 1 });
    await expect(approveAndMerge(id)).rejects.toThrow('409');
    const checks = await must('publisher@demo.test', 'get', `/requests/${id}/checks`);
    expect(checks).toMatchObject({
      mergeable: false,
      checks: expect.arrayContaining([expect.objectContaining({ id: 'conflicts', state: 'failed' })]),
    });
    expect((await sides(documentId)).live.title).toBe('Theirs');
  });

  it('published meanwhile in another field: both are live', async () => {
    const { documentId } = await article();
    const { id } = await propose([edition(documentId, { title: 'Proposed' })]);
    await saveDraft(documentId, { summary: 'Theirs' });
    await documents(ARTICLE).publish({ documentId });
    await approveAndMerge(id);
    const { draft, live } = await sides(documentId);
    for (const side of [draft, live]) expect(side).toMatchObject({ title: 'Proposed', summary: 'Theirs' });
  });

  it('unpublished meanwhile: unfinished edits that were only in the draft do not go live with the request', async () => {
    const { documentId } = await article();
    await saveDraft(documentId, { summary: 'Unfinished' });
    const { id } = await propose([edition(documentId, { title: 'Proposed' })]);
    await documents(ARTICLE).unpublish({ documentId });
    await approveAndMerge(id).catch(() => undefined);
    const { draft, live } = await sides(documentId);
    expect(draft.summary).toBe('Unfinished');
    expect(live?.summary ?? 'not published').not.toBe('Unfinished');
  });

  it('one request after the other on the same article, each in its own field', async () => {
    const { documentId } = await article();
    const first = await propose([edition(documentId, { title: 'First' })]);
    const second = await propose([edition(documentId, { summary: 'Second' })]);
    await approveAndMerge(first.id);
    expect(await read(second.id)).toMatchObject({ outdated: true, conflicts: 0 });
    await approveAndMerge(second.id);
    const { draft, live } = await sides(documentId);
    for (const side of [draft, live]) expect(side).toMatchObject({ title: 'First', summary: 'Second' });
  });
});
