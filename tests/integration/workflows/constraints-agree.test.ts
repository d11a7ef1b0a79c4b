/** Issue 5: the evaluator and a query with the same filter agree, on whatever database the tests run. */
import fc from 'fast-check';
import {
  evaluate,
  neededBy,
  parseConstraints,
  toFilters,
  type CompareTexts,
  type Condition,
  type Subject,
} from '../../../core/constraints';
import type { Snapshot } from '../../../core/snapshot/types';
import { readSnapshots } from '../../../server/src/capture';
import type { ChangeRow } from '../../../server/src/changes/rows';
import { filterModels } from '../../../server/src/workflows/filter-models';
import { ProposedSubjects } from '../../../server/src/workflows/matching/proposed-subjects';
import { storedSubjects } from '../../../server/src/workflows/matching/stored-subjects';
import { comparingTexts } from '../../../server/src/workflows/texts';
import { people, strapi } from '../harness';
import { ARTICLE, AUTHOR, CATEGORY, documents } from '../steps';
import { file } from '../capture/world';
import { articleContent, constraint, EMAILS } from './constraint-values';

const ARTICLES = 40;
const RUNS = Number(process.env.CONSTRAINT_RUNS ?? 400);
const SEED = Number(process.env.CONSTRAINT_SEED ?? 5);
const NAMES = ['Legal', 'légal', 'STRASSE', 'Ärger', '10'];

type Side = 'draft' | 'published';

const ids: string[] = [];

const create = async (uid: string, data: object, status: Side = 'draft'): Promise<string> =>
  (await documents(uid).create({ data, status } as never)).documentId;

/** The values that this run's generator makes for one place. */
const pick = <Value>(values: readonly Value[], index: number): Value =>
  values[index % values.length] as Value;

const makeArticles = async () => {
  const unique = Date.now().toString(36);
  const categories: string[] = [];
  for (const [index, description] of ['Legal', 'ärger', null].entries())
    categories.push(await create(CATEGORY, { name: `Straße ${index} ${unique}`, description }));
  const authors: string[] = [];
  for (const [index, name] of NAMES.entries())
    authors.push(
      await create(AUTHOR, { name, email: pick(EMAILS, index) }, index < 3 ? 'published' : 'draft'),
    );
  const files = [await file('Légal'), await file('a%b')];

  for (const [index, content] of fc.sample(articleContent, { numRuns: ARTICLES, seed: SEED }).entries()) {
    const earlier = ids.slice(Math.max(0, index - 3), index);
    const data = {
      ...content,
      title: pick(['Legal', 'legal', 'Ärger', 'ΟΔΟΣ', 'x'], index),
      code: `AGREE-${unique}-${index}`,
      category: pick([...categories, null], index),
      author: pick([...authors, null], index),
      coAuthors: authors.filter((_, position) => (index >> position) & 1),
      related: earlier.filter((_, position) => (index >> position) & 1),
      cover: pick([files[0], files[1], null], index),
      gallery: index % 4 === 0 ? files : [],
      createdBy: pick([people['editor@demo.test'].id, people['admin@demo.test'].id, null], index),
      ...(content.seo && { seo: { ...content.seo, canonicalOf: pick([...earlier, null], index) } }),
    };
    const status = index % 2 ? 'published' : 'draft';
    const documentId = await create(ARTICLE, data, status);
    ids.push(documentId);
    if (index % 4 === 1)
      await documents(ARTICLE).update({ documentId, data: { summary: 'Only in the draft' } } as never);
  }
  for (const [index, documentId] of authors.entries())
    await documents(AUTHOR).update({ documentId, data: { favourite: pick([...ids], index * 7) } } as never);
};

/** What Strapi finds. */
const found = async (filter: object, status: Side): Promise<string[]> => {
  const entries = (await documents(ARTICLE).findMany({
    filters: { $and: [{ documentId: { $in: ids } }, filter] },
    fields: ['documentId'],
    status,
    locale: 'en',
  } as never)) as { documentId: string }[];
  return entries.map(({ documentId }) => documentId).sort();
};

const asked = (subjects: Map<string, Subject>, condition: Condition): Promise<string[]> =>
  comparingTexts(strapi, (compare: CompareTexts) =>
    [...subjects]
      .filter(([, subject]) => evaluate(condition, { subject, compare }))
      .map(([documentId]) => documentId)
      .sort(),
  );

const stored = async (condition: Condition, side: Side): Promise<Map<string, Subject>> => {
  const changes = ids.map(
    (targetDocumentId) => ({ contentType: ARTICLE, targetDocumentId, targetLocale: 'en' }) as ChangeRow,
  );
  const of = await storedSubjects(strapi, ARTICLE, changes, neededBy([condition]));
  return new Map(
    changes.flatMap((change) => {
      const subject = of(change)[side];
      return subject ? [[change.targetDocumentId ?? '', subject] as const] : [];
    }),
  );
};

/** The same content as if somebody proposed it. */
const proposed = async (
  condition: Condition,
  side: Side,
  snapshots: ReadonlyMap<string, Snapshot>,
  rows: ReadonlyMap<string, Subject>,
): Promise<Map<string, Subject>> => {
  const needed = neededBy([condition]);
  const subjects = new ProposedSubjects(strapi);
  for (const snapshot of snapshots.values()) subjects.want({ snapshot, needed });
  await subjects.load();
  return new Map(
    [...snapshots].map(([key, snapshot]) => {
      const documentId = key.split(':')[0] ?? '';
      const subject = subjects.subjectOf({ snapshot, uid: ARTICLE, side, locale: 'en', needed });
      return [documentId, { ...rows.get(documentId), ...subject }];
    }),
  );
};

describe('constraints find what Strapi finds', () => {
  const snapshots: Record<Side, Map<string, Snapshot>> = { draft: new Map(), published: new Map() };

  beforeAll(async () => {
    await makeArticles();
    const targets = ids.map((documentId) => ({ documentId, locale: 'en' }));
    for (const side of ['draft', 'published'] as const)
      snapshots[side] = await readSnapshots(strapi, ARTICLE, targets, side);
  }, 120_000);

  it(`for ${RUNS} constraints, as stored and as proposed, drafts and what is live`, async () => {
    let some = 0;
    await fc.assert(
      fc.asyncProperty(constraint, fc.constantFrom<Side>('draft', 'published'), async (json, side) => {
        const parsed = parseConstraints(json, ARTICLE, filterModels(strapi));
        if ('problems' in parsed) throw new Error(JSON.stringify(parsed.problems));
        const { condition } = parsed;
        const expected = await found(json, side);
        const rows = await stored(condition, side);
        expect(await asked(rows, condition)).toEqual(expected);
        expect(await asked(await proposed(condition, side, snapshots[side], rows), condition)).toEqual(
          expected,
        );
        expect(await found(toFilters(condition) ?? {}, side)).toEqual(expected);
        if (expected.length > 0 && expected.length < rows.size) some += 1;
      }),
      { numRuns: RUNS, seed: SEED, verbose: false },
    );
    // Constraints that find nothing or everything would agree about too little.
    expect(some).toBeGreaterThan(RUNS / 4);
  }, 300_000);
});
