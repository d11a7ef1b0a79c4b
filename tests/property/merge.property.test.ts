import * as fc from 'fast-check';
import { mergeRequestWins, mergeThreeWay, type Conflict, type Resolution } from '../../core/merge';
import { canonicalJson, sameContent, snapshotContent, type Snapshot } from '../../core/snapshot';
import type { DocumentSchema } from '../../core/schema/types';
import { cases, componentListCases, type Case } from './arbitraries';
import { disguise } from './disguise';

const RUNS = { numRuns: 400 };

/** Every token (word of a text, number) of a value; ids of rows are none. */
const tokens = (value: unknown): Set<string> =>
  new Set(canonicalJson(value).match(/[brp]\d+|(?<=hash)\d+|(?<![\w"])\d{4,}(?!\w)/g));

const contentTokens = (schema: DocumentSchema, snapshot: Snapshot): Set<string> =>
  tokens(snapshotContent(schema, snapshot));

/** What is in a list, whatever its order: new items of both sides at one place stand request first. */
const unordered = (value: unknown): unknown => {
  if (typeof value === 'string') return value.split('\n').sort().join('\n');
  if (Array.isArray(value)) return value.map(unordered).map(canonicalJson).sort();
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, unordered(entry)]));
};

/** Whether everything that was there from the start still stands in its order. */
const keepsOrder = (schema: DocumentSchema, base: Snapshot, side: Snapshot): boolean => {
  const tokensInOrder = (snapshot: Snapshot): string[] =>
    canonicalJson(snapshotContent(schema, snapshot)).match(/b\d+/g) ?? [];
  const places = new Map(tokensInOrder(base).map((token, place) => [token, place]));
  const order = tokensInOrder(side).map((token) => places.get(token) ?? -1);
  return order.every((place, at) => at === 0 || order[at - 1] <= place);
};

const questions = (
  conflicts: Conflict[],
  mine: 'request' | 'published',
  its: 'request' | 'published',
): string[] =>
  conflicts
    .map(({ kind, type, base, ...sides }) => canonicalJson([kind, type, base, sides[mine], sides[its]]))
    .sort();

const answerAll = (conflicts: Conflict[], choice: 'request' | 'published'): Resolution[] =>
  [...new Set(conflicts.map(({ path }) => path))].map((path) => ({ path, choice }));

describe('three-way merge, over generated content types, documents and edits', () => {
  it('merging with an unchanged published side yields the request', () => {
    fc.assert(
      fc.property(cases, ({ schema, base, request }) => {
        const { merged, conflicts } = mergeThreeWay(schema, base, request, base);
        expect(conflicts).toEqual([]);
        expect(snapshotContent(schema, merged)).toEqual(snapshotContent(schema, request));
      }),
      RUNS,
    );
  });

  it('merging with an unchanged request yields the published side', () => {
    fc.assert(
      fc.property(cases, ({ schema, base, published }) => {
        const { merged, conflicts } = mergeThreeWay(schema, base, base, published);
        expect(conflicts).toEqual([]);
        expect(merged).toEqual(published);
      }),
      RUNS,
    );
  });

  it('does not mind that every row id, label and url was made anew', () => {
    fc.assert(
      fc.property(cases, ({ schema, base, request }) => {
        const { merged, conflicts } = mergeThreeWay(schema, base, request, disguise(base) as Snapshot);
        expect(conflicts).toEqual([]);
        expect(snapshotContent(schema, merged)).toEqual(snapshotContent(schema, request));
      }),
      RUNS,
    );
  });

  it('equal changes on both sides never conflict', () => {
    fc.assert(
      fc.property(cases, ({ schema, base, request }) => {
        const { merged, conflicts } = mergeThreeWay(schema, base, request, disguise(request) as Snapshot);
        expect(conflicts).toEqual([]);
        expect(snapshotContent(schema, merged)).toEqual(snapshotContent(schema, request));
      }),
      RUNS,
    );
  });

  it('is deterministic and leaves its input alone', () => {
    fc.assert(
      fc.property(cases, ({ schema, base, request, published }) => {
        const before = JSON.stringify([base, request, published]);
        const first = mergeThreeWay(schema, base, request, published);
        expect(mergeThreeWay(schema, base, request, published)).toEqual(first);
        expect(JSON.stringify([base, request, published])).toBe(before);
      }),
      RUNS,
    );
  });

  it('swapping the sides swaps the roles in every conflict', () => {
    fc.assert(
      fc.property(cases, ({ schema, base, request, published }) => {
        const forth = mergeThreeWay(schema, base, request, published).conflicts;
        const back = mergeThreeWay(schema, base, published, request).conflicts;
        expect(questions(back, 'published', 'request')).toEqual(questions(forth, 'request', 'published'));
      }),
      RUNS,
    );
  });

  it('swapping the sides leaves what merged by itself alike', () => {
    fc.assert(
      fc.property(cases, ({ schema, base, request, published }) => {
        const forth = mergeThreeWay(schema, base, request, published);
        const back = mergeThreeWay(schema, base, published, request);
        const settled = mergeThreeWay(
          schema,
          base,
          request,
          published,
          answerAll(forth.conflicts, 'request'),
        );
        const mirrored = mergeThreeWay(
          schema,
          base,
          published,
          request,
          answerAll(back.conflicts, 'published'),
        );
        expect(unordered(snapshotContent(schema, mirrored.merged))).toEqual(
          unordered(snapshotContent(schema, settled.merged)),
        );
      }),
      RUNS,
    );
  });

  it('moves nothing that nobody moved', () => {
    fc.assert(
      fc.property(cases, ({ schema, base, request, published }) => {
        fc.pre(keepsOrder(schema, base, request) && keepsOrder(schema, base, published));
        const { merged } = mergeThreeWay(schema, base, request, published);
        expect(keepsOrder(schema, base, merged)).toBe(true);
      }),
      RUNS,
    );
  });

  it('loses nothing: what a side has is in the result or in a conflict, unless the other side removed it', () => {
    fc.assert(
      fc.property(cases, ({ schema, base, request, published }) => {
        const { merged, conflicts } = mergeThreeWay(schema, base, request, published);
        const kept = new Set([...contentTokens(schema, merged), ...tokens(conflicts)]);
        const [old, mine, its] = [base, request, published].map((side) => contentTokens(schema, side));
        const lost = (own: Set<string>, other: Set<string>): string[] =>
          [...own].filter((token) => !kept.has(token) && !(old.has(token) && !other.has(token)));
        expect(lost(mine, its)).toEqual([]);
        expect(lost(its, mine)).toEqual([]);
      }),
      { numRuns: 1500 },
    );
  });

  it('answered for one side, keeps all of that side, unless the other side removed it', () => {
    fc.assert(
      fc.property(cases, ({ schema, base, request, published }) => {
        const { conflicts } = mergeThreeWay(schema, base, request, published);
        const old = contentTokens(schema, base);
        const sides = {
          request: contentTokens(schema, request),
          published: contentTokens(schema, published),
        };
        for (const [choice, other] of [
          ['request', 'published'],
          ['published', 'request'],
        ] as const) {
          const answers = answerAll(conflicts, choice);
          const settled = mergeThreeWay(schema, base, request, published, answers);
          const kept = contentTokens(schema, settled.merged);
          const lost = [...sides[choice]].filter(
            (token) => !kept.has(token) && !(old.has(token) && !sides[other].has(token)),
          );
          expect(lost).toEqual([]);
        }
      }),
      { numRuns: 1000 },
    );
  });

  const countTokens = (schema: DocumentSchema, snapshot: Snapshot): Map<string, number> => {
    const text = canonicalJson(snapshotContent(schema, snapshot));
    const result = new Map<string, number>();
    for (const token of text.match(/[brp]\d+/g) ?? []) result.set(token, (result.get(token) ?? 0) + 1);
    return result;
  };

  /** Tokens that the merge has more often than either side; whether rows keep their ids or are made anew. */
  const doubledIn = ({ schema, base, request, published }: Case): string[] => {
    const [mine, its] = [countTokens(schema, request), countTokens(schema, published)];
    const anew = (snapshot: Snapshot): Snapshot => disguise(snapshot) as Snapshot;
    const rows: [Snapshot, Snapshot, Snapshot][] = [
      [base, request, published],
      [base, request, anew(published)],
      [base, anew(request), published],
      [anew(base), request, published],
    ];
    return rows.flatMap(([from, left, right]) => {
      const open = mergeThreeWay(schema, from, left, right);
      const settled = mergeThreeWay(schema, from, left, right, answerAll(open.conflicts, 'published'));
      return [open, settled].flatMap(({ merged }) =>
        [...countTokens(schema, merged)]
          .filter(([token, times]) => times > Math.max(mine.get(token) ?? 0, its.get(token) ?? 0))
          .map(([token]) => token),
      );
    });
  };

  it('doubles nothing: no item, line or value is in the result more often than on a side', () => {
    fc.assert(
      fc.property(cases, (given) => expect(doubledIn(given)).toEqual([])),
      { numRuns: 1000 },
    );
  });

  it('doubles no item of a list of components, however much of it was written anew', () => {
    fc.assert(
      fc.property(fc.noBias(componentListCases), (given) => expect(doubledIn(given)).toEqual([])),
      { numRuns: 3000 },
    );
  });

  it('answering every conflict leaves none', () => {
    fc.assert(
      fc.property(cases, fc.constantFrom('request' as const, 'published' as const), (given, choice) => {
        const { schema, base, request, published } = given;
        const { conflicts, merged } = mergeThreeWay(schema, base, request, published);
        const settled = mergeThreeWay(schema, base, request, published, answerAll(conflicts, choice));
        expect(settled.conflicts).toEqual([]);
        if (choice === 'request') expect(sameContent(schema, settled.merged, merged)).toBe(true);
        expect(mergeRequestWins(schema, base, request, published)).toEqual(merged);
      }),
      RUNS,
    );
  });

  it('never names one row twice', () => {
    fc.assert(
      fc.property(cases, ({ schema, base, request, published }) => {
        const { merged } = mergeThreeWay(schema, base, request, published);
        const rows: unknown[] = [];
        const visit = (value: unknown): void => {
          if (Array.isArray(value)) return value.forEach(visit);
          if (typeof value !== 'object' || value === null || 'hash' in value) return undefined;
          // Each component has a table of its own.
          if ('id' in value) rows.push(`${'heading' in value ? 'section' : 'link'} ${String(value.id)}`);
          return Object.values(value).forEach(visit);
        };
        visit(merged);
        expect(rows).toHaveLength(new Set(rows).size);
      }),
      RUNS,
    );
  });
});
