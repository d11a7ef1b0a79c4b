/**
 * Publishing, discarding and restoring make the rows of components anew. Items are still the same items then: no
 * false conflict, nothing twice, and what everybody wrote is there afterwards on the side it belongs to.
 */
import { createArticle } from './harness';
import { base, expected, link, proposal, theirs, withoutRows, type Targets } from './merged/same-lists';
import { DEEP, fields } from './merged/world';
import {
  approveAndMerge,
  ARTICLE,
  direct,
  draftOf,
  edition,
  liveOf,
  must,
  mustDirect,
  propose,
  read,
  type Data,
  type Loose,
} from './steps';

const EDITOR = 'editor@demo.test';

interface Scene {
  documentId: string;
  targets: Targets;
  /** The rows of the draft, as the edit view shows them. */
  shown: Loose;
}

const setUp = async (): Promise<Scene> => {
  const [a, b, c] = [await createArticle(), await createArticle(), await createArticle()];
  const targets = { a: a.documentId, b: b.documentId, c: c.documentId };
  const { documentId } = await createArticle(base(targets));
  return { documentId, targets, shown: await draftOf(ARTICLE, documentId, 'en', DEEP) };
};

/** Each component has a table of its own. */
const rowIds = (side: Loose): string[] =>
  [...side.links, ...side.sections].map(
    ({ __component = 'shared.link', id }: Data) => `${__component} ${id}`,
  );
const liveRows = async (documentId: string) => rowIds(await liveOf(ARTICLE, documentId, 'en', DEEP));
const draftRows = async (documentId: string) => rowIds(await draftOf(ARTICLE, documentId, 'en', DEEP));

const save = ({ documentId }: Scene, data: unknown) => mustDirect(EDITOR, 'save', documentId, data as Data);
const publish = ({ documentId }: Scene) => mustDirect(EDITOR, 'publish', documentId);
const discard = ({ documentId }: Scene) => mustDirect(EDITOR, 'discard', documentId);
const writeTheirs = (scene: Scene) => save(scene, theirs(scene.shown, scene.targets));
const writeTheirsAnew = (scene: Scene) => save(scene, withoutRows(theirs(scene.shown, scene.targets)));
const restore = (scene: Scene) => save(scene, base(scene.targets));

interface Act {
  name: string;
  act: (scene: Scene) => Promise<unknown>;
  /** Which sides have what somebody else wrote. */
  live: boolean;
  draft: boolean;
  /** Which sides have new rows for what the request was made from. */
  anew: ('live' | 'draft')[];
}

const ACTS: Act[] = [
  { name: 'publishes the same again', act: publish, live: false, draft: false, anew: ['live'] },
  {
    name: 'edits and publishes',
    act: async (scene) => [await writeTheirs(scene), await publish(scene)],
    live: true,
    draft: true,
    anew: ['live'],
  },
  {
    name: 'edits and discards it',
    act: async (scene) => [await writeTheirs(scene), await discard(scene)],
    live: false,
    draft: false,
    anew: ['draft'],
  },
  {
    name: 'publishes an edit, begins another one and discards that',
    act: async (scene) => [
      await writeTheirs(scene),
      await publish(scene),
      await save(scene, { links: [], sections: [] }),
      await discard(scene),
    ],
    live: true,
    draft: true,
    anew: ['live', 'draft'],
  },
  {
    name: 'publishes an edit, restores the older version and publishes that',
    act: async (scene) => [
      await writeTheirs(scene),
      await publish(scene),
      await restore(scene),
      await publish(scene),
    ],
    live: false,
    draft: false,
    anew: ['live', 'draft'],
  },
  {
    name: 'restores a version that differs',
    act: writeTheirsAnew,
    live: false,
    draft: true,
    anew: ['draft'],
  },
  {
    name: 'restores a version that differs and publishes it',
    act: async (scene) => [await writeTheirsAnew(scene), await publish(scene)],
    live: true,
    draft: true,
    anew: ['live', 'draft'],
  },
  {
    name: 'unpublishes it and publishes an edit',
    act: async (scene) => [
      await mustDirect(EDITOR, 'unpublish', scene.documentId),
      await writeTheirs(scene),
      await publish(scene),
    ],
    live: true,
    draft: true,
    anew: ['live'],
  },
];

const sideOf = (document: Loose): Data => {
  const { links, sections, seo, related } = fields(document) as Loose;
  const { metaTitle, openGraph } = seo;
  return { links, sections, seo: { metaTitle, openGraph }, related };
};

describe.each(ACTS)('a request waits while somebody $name', ({ act, live, draft, anew }) => {
  const after = async (scene: Scene, requestId: string): Promise<void> => {
    const before = { live: await liveRows(scene.documentId), draft: await draftRows(scene.documentId) };
    await act(scene);
    const now = { live: await liveRows(scene.documentId), draft: await draftRows(scene.documentId) };
    for (const side of anew) {
      expect(now[side].filter((id) => before[side].includes(id))).toEqual([]);
    }
    expect(await read(requestId)).toMatchObject({ conflicts: 0, changes: [{ conflicts: 0 }] });
  };
  const stored = async ({ documentId }: Scene) => ({
    live: sideOf(await liveOf(ARTICLE, documentId, 'en', DEEP)),
    draft: sideOf(await draftOf(ARTICLE, documentId, 'en', DEEP)),
  });

  it('and is published as it is', async () => {
    const scene = await setUp();
    const { id } = await propose([edition(scene.documentId, proposal(scene.shown, scene.targets))]);
    await after(scene, id);
    await approveAndMerge(id);
    expect(await stored(scene)).toEqual({
      live: expected(live, scene.targets),
      draft: expected(draft, scene.targets),
    });
  });

  it('and is refreshed, edited again from its first revision, and published', async () => {
    const scene = await setUp();
    const { id, changes } = await propose([edition(scene.documentId, proposal(scene.shown, scene.targets))]);
    const change = changes[0]?.id as string;
    const typed = (await must(EDITOR, 'get', `/changes/${change}`)).proposed;
    await after(scene, id);
    const { outdated } = await read(id);
    expect(outdated).toBe(live || draft);
    const refreshed = await must(EDITOR, 'post', `/changes/${change}/refresh`, {});
    expect(refreshed).toMatchObject({ outdated: false, conflicts: 0 });
    await must(EDITOR, 'put', `/changes/${change}`, {
      data: { links: [...typed.links, { label: 'Five', url: '/five' }] },
      fromRevision: 1,
    });
    await approveAndMerge(id);
    const five = (side: Data) => ({ ...side, links: [...(side.links as unknown[]), link('Five', '/five')] });
    const sides = await stored(scene);
    expect(sides.draft).toEqual(five(expected(draft, scene.targets)));
    expect(sides.live).toEqual(five(expected(live, scene.targets)));
  });
});

it('what a document shows in the content manager is what was meant by these cases', async () => {
  const { documentId } = await setUp();
  const { status, data } = await direct(EDITOR, 'open', documentId);
  expect([status, data.links.length, data.sections.length]).toEqual([200, 3, 4]);
});
