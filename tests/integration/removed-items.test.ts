/** An item that one side removed and the other one edited: everybody who may read it is asked, and can answer. */
import { createArticle } from './harness';
import {
  approveAndMerge,
  ARTICLE,
  draftOf,
  edition,
  liveOf,
  must,
  mustDirect,
  propose,
  type Loose,
} from './steps';

const EDITOR = 'editor@demo.test';
const LINKS = { links: true };
const labels = ({ links }: Loose): string[] => links.map(({ label }: { label: string }) => label);

const contested = async () => {
  const links = ['One', 'Two'].map((label) => ({ label, url: `/${label}` }));
  const { documentId } = await createArticle({ links });
  const [one, two] = (await draftOf(ARTICLE, documentId, 'en', LINKS)).links;
  const edited = { links: [one, { ...two, label: 'Two proposed' }] };
  const { id, changes } = await propose([edition(documentId, edited)]);
  await mustDirect('publisher@demo.test', 'save', documentId, { links: [one] });
  await mustDirect('publisher@demo.test', 'publish', documentId);
  return { documentId, id, change: changes[0]?.id as string };
};

it.each([
  ['request', ['One', 'Two proposed']],
  ['published', ['One']],
])('the one who edited it keeps it, or lets it go: %s', async (choice, left) => {
  const { documentId, id, change } = await contested();
  const conflicts = await must(EDITOR, 'get', `/changes/${change}/conflicts`);
  expect(conflicts).toMatchObject([
    { path: 'links.1', kind: 'edit_delete', request: { label: 'Two proposed' }, published: null },
  ]);
  const resolutions = [{ path: 'links.1', choice }];
  const { type } = await must(EDITOR, 'post', `/changes/${change}/resolve`, { resolutions });
  expect(type).toBe(choice === 'request' ? 'edition' : 'no_change');
  if (type === 'edition') await approveAndMerge(id);
  expect(labels(await liveOf(ARTICLE, documentId, 'en', LINKS))).toEqual(left);
  expect(labels(await draftOf(ARTICLE, documentId, 'en', LINKS))).toEqual(left);
});
