import * as fc from 'fast-check';
import { matchItems, listFacts } from '../../core/diff';
import { mergeThreeWay, type Conflict } from '../../core/merge';
import { canonicalJson, sameContent, snapshotContent, type Snapshot } from '../../core/snapshot';
import { cases, componentListCases, recognisableCases, type Case } from './arbitraries';
import { disguise, turnKeys, withoutRows } from './disguise';

type Version = (snapshot: Snapshot) => Snapshot;

const anew: Version = (snapshot) => disguise(snapshot) as Snapshot;
const turned: Version = (snapshot) => turnKeys(snapshot) as Snapshot;
const same: Version = (snapshot) => snapshot;

const resultOf = ({ schema, base, request, published }: Case, [from, mine, its]: Version[]): unknown => {
  const { merged, conflicts } = mergeThreeWay(schema, from(base), mine(request), its(published));
  const plain = ({ label: _, ...conflict }: Conflict): unknown => withoutRows(conflict);
  // Which of two keys is asked about first is no more than their order in the object.
  const asked = conflicts.map(plain).map(canonicalJson).sort();
  return { merged: snapshotContent(schema, merged), conflicts: asked.map((one) => JSON.parse(one)) };
};

describe('what rows have for ids, and objects for an order of keys', () => {
  it('new ids on any side change neither conflicts nor what is merged, as long as items can be told', () => {
    fc.assert(
      fc.property(fc.noBias(recognisableCases), (given) => {
        const expected = resultOf(given, [same, same, same]);
        const renumbered = [
          [same, same, anew],
          [same, anew, same],
          [anew, same, same],
          [same, anew, anew],
        ];
        for (const versions of renumbered) {
          // File names and urls are hints too; the conflicts show those of the side that they are from.
          expect(canonicalJson(hintless(resultOf(given, versions)))).toBe(canonicalJson(hintless(expected)));
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('new ids on the published side alone are no change of it', () => {
    fc.assert(
      fc.property(cases, ({ schema, base, published }) => {
        const { merged, conflicts } = mergeThreeWay(schema, base, anew(base), published);
        expect(conflicts).toEqual([]);
        expect(snapshotContent(schema, merged)).toEqual(snapshotContent(schema, published));
      }),
      { numRuns: 400 },
    );
  });

  it('the order of keys changes nothing, on any side', () => {
    fc.assert(
      fc.property(cases, (given) => {
        const expected = canonicalJson(resultOf(given, [same, same, same]));
        expect(canonicalJson(resultOf(given, [turned, same, turned]))).toBe(expected);
        expect(canonicalJson(resultOf(given, [same, turned, same]))).toBe(expected);
      }),
      { numRuns: 400 },
    );
  });
});

const hintless = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(hintless);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(
    ([key]) => !('hash' in value) || key === 'id' || key === 'hash',
  );
  return Object.fromEntries(entries.map(([key, entry]) => [key, hintless(entry)]));
};

describe('the generated cases', () => {
  const shareOf = (
    arbitrary: fc.Arbitrary<Case>,
    seen: (given: Case) => string[],
  ): Record<string, number> => {
    const counts: Record<string, number> = {};
    for (const given of fc.sample(arbitrary, { numRuns: 1000, seed: 7 })) {
      for (const what of new Set(seen(given))) counts[what] = (counts[what] ?? 0) + 1;
    }
    return counts;
  };

  const seenIn = (given: Case): string[] => {
    const { schema, base, request, published } = given;
    const { conflicts, automatic } = mergeThreeWay(schema, base, request, published);
    const seen = conflicts.flatMap(({ kind, type }) => ['conflict', kind, `conflict in ${type}`]);
    if (automatic.length > 0) seen.push('automatic');
    const [mine, its] = [request, published].map((side) => !sameContent(schema, base, side));
    if (mine && its) seen.push('both changed');
    for (const [name, attribute] of Object.entries(schema.attributes)) {
      const isList = attribute.multiple || ['dynamiczone', 'blocks'].includes(attribute.type);
      if (!isList) continue;
      const [from, to] = [base, published].map((side) => listFacts(attribute, schema.components, side[name]));
      const kept = matchItems(from, to).filter((position) => position !== -1);
      if (kept.some((position, at) => at > 0 && position < kept[at - 1])) seen.push('move');
      if (kept.length < to.length) seen.push('insert');
      if (kept.length < from.length) seen.push('removal');
    }
    return seen;
  };

  /** Out of 1000; a generator that makes nothing happen would let every property hold. */
  it.each([
    [
      'documents of all sorts',
      cases,
      {
        conflict: 400,
        'both changed': 700,
        automatic: 700,
        edit_delete: 80,
        move: 180,
        insert: 300,
        removal: 250,
        'conflict in item': 40,
        'conflict in richtext': 50,
        'conflict in json': 50,
        'conflict in relation': 60,
        'conflict in string': 150,
      },
    ],
    [
      'lists of components',
      componentListCases,
      { conflict: 180, edit_delete: 130, move: 280, insert: 500, removal: 380 },
    ],
    ['lists of components, gently edited', recognisableCases, { conflict: 100, move: 150, insert: 200 }],
  ])('have enough happening in them: %s', (_, arbitrary, least) => {
    const counts = shareOf(arbitrary, seenIn);
    const tooRare = Object.entries(least).filter(([what, times]) => (counts[what] ?? 0) < times);
    expect({ tooRare, counts }).toEqual({ tooRare: [], counts });
  });
});
