/** Section 10: what is said of a conflict names nothing that the person may not read. */
import type { Check } from '../../../contracts/checks';
import { createArticle } from '../harness';
import {
  account,
  approveAndMerge,
  ARTICLE,
  AUTHOR,
  call,
  documents,
  draftOf,
  edition,
  grant,
  must,
  propose,
} from '../steps';

const EDITOR = 'editor@demo.test';
const ADMIN = 'admin@demo.test';
const SECRET = `Secret${Date.now()}`;

/** Articles, maybe not all of their fields, and no author. */
const rights = (fields?: string[]) => [grant('read', ARTICLE, { fields }), grant('request', ARTICLE)];

const newAuthor = async (): Promise<string> =>
  (await documents(AUTHOR).create({ data: { name: `${SECRET} author` } })).documentId;

const checkOf = async (id: string, name: string, by: string): Promise<Check | undefined> => {
  const { checks } = await must<{ checks: Check[] }>(by, 'get', `/requests/${id}/checks`);
  return checks.find((check) => check.id === name);
};

describe('places in conflict', () => {
  it('are not called by a field that the person may not read', async () => {
    const link = { label: `${SECRET} link`, url: '/first' };
    const { documentId } = await createArticle({ title: 'Open', links: [link] });
    const edited = async (url: string) => {
      const { links } = await draftOf(ARTICLE, documentId);
      return propose([edition(documentId, { links: [{ id: links[0].id, label: link.label, url }] })]);
    };
    const [first, second] = [await edited('/mine'), await edited('/theirs')];
    const { email } = await account(rights(['title', 'links.url']));
    const related = async (by: string) => (await checkOf(first.id, 'related', by))?.requests;
    const conflict = { path: 'links.0.url' };
    expect(await related(ADMIN)).toMatchObject([
      { conflicts: [{ ...conflict, label: `links › ${SECRET} link › url` }] },
    ]);
    expect(await related(email)).toMatchObject([
      { conflicts: [{ ...conflict, label: 'links › Link › url' }] },
    ]);

    await approveAndMerge(second.id);
    const change = first.changes[0]?.id as string;
    expect(await must(ADMIN, 'get', `/changes/${change}/conflicts`)).toMatchObject([
      { ...conflict, label: `links › ${SECRET} link › url` },
    ]);
    expect(await must(email, 'get', `/changes/${change}/conflicts`)).toMatchObject([
      { ...conflict, label: 'links › Link › url' },
    ]);
    expect(await checkOf(first.id, 'conflicts', email)).toMatchObject({
      state: 'failed',
      problems: [conflict],
    });
    for (const path of [`/requests/${first.id}/checks`, `/changes/${change}/conflicts`])
      expect(JSON.stringify(await must(email, 'get', path))).not.toContain(SECRET);
  });
});

describe('a second save that others were faster than', () => {
  it('is told what stands in its way without the titles that the person may not read', async () => {
    const person = await account(rights());
    const { documentId } = await createArticle({ title: 'Open' });
    const { id, changes } = await propose([edition(documentId, { author: await newAuthor() })]);
    await must(EDITOR, 'put', `/requests/${id}`, { collaborators: [person.id] });
    const change = changes[0]?.id;
    await must(EDITOR, 'put', `/changes/${change}`, { data: { author: await newAuthor() }, fromRevision: 1 });
    const save = (by: string) =>
      call(by, 'put', `/changes/${change}`, { data: { author: null }, fromRevision: 1 });
    const refused = await save(EDITOR);
    expect([refused.status, JSON.stringify(refused)]).toEqual([409, expect.stringContaining(SECRET)]);
    const seen = await save(person.email);
    expect(seen.status).toBe(409);
    expect(seen.error?.details.conflicts).toMatchObject([{ path: 'author', request: [] }]);
    expect(JSON.stringify(seen)).not.toContain(SECRET);
  });
});
