/** A proposal that gave way to somebody's unfinished edit, in the shared draft only, is still what goes live. */
import { createArticle } from './harness';
import { approveAndMerge, ARTICLE, draftOf, edition, liveOf, must, mustDirect, propose } from './steps';

const EDITOR = 'editor@demo.test';

const refreshedBesideUnfinished = async () => {
  const { documentId } = await createArticle({ title: 'Old', summary: 'Old' });
  const { id, changes } = await propose([edition(documentId, { title: 'Proposed' })]);
  const change = changes[0]?.id as string;
  await mustDirect('publisher@demo.test', 'save', documentId, { title: 'Unfinished' });
  await must(EDITOR, 'post', `/changes/${change}/refresh`, {});
  return { documentId, id, change };
};

it('after the request was refreshed and edited again', async () => {
  const { documentId, id, change } = await refreshedBesideUnfinished();
  await must(EDITOR, 'put', `/changes/${change}`, { data: { summary: 'More' }, fromRevision: 2 });
  await approveAndMerge(id);
  expect(await liveOf(ARTICLE, documentId, 'en')).toMatchObject({ title: 'Proposed', summary: 'More' });
  expect(await draftOf(ARTICLE, documentId, 'en')).toMatchObject({ title: 'Unfinished', summary: 'More' });
});

it('after its document was deleted: it comes back as it was to go live', async () => {
  const { documentId, id, change } = await refreshedBesideUnfinished();
  await mustDirect('publisher@demo.test', 'delete', documentId);
  const resolutions = [{ path: '', choice: 'request' }];
  await must(EDITOR, 'post', `/changes/${change}/resolve`, { resolutions });
  const { results } = await approveAndMerge(id);
  const created = results[0]?.documentId as string;
  expect(await liveOf(ARTICLE, created, 'en')).toMatchObject({ title: 'Proposed', summary: 'Old' });
  expect(await draftOf(ARTICLE, created, 'en')).toMatchObject({ title: 'Proposed', summary: 'Old' });
});
