import * as fc from 'fast-check';
import { applyDiff, applyHunks, diffSnapshots, textHunks } from '../../core/diff';
import { canonicalJson, sameContent, snapshotContent, type Snapshot } from '../../core/snapshot';
import { cases, componentListCases } from './arbitraries';
import { disguise } from './disguise';

const RUNS = { numRuns: 400 };

describe('snapshot content, over generated documents', () => {
  it('does not depend on row ids, labels, urls and the order of keys', () => {
    fc.assert(
      fc.property(cases, ({ schema, base }) => {
        const other = disguise(base) as Snapshot;
        expect(canonicalJson(snapshotContent(schema, other))).toBe(
          canonicalJson(snapshotContent(schema, base)),
        );
      }),
      RUNS,
    );
  });
});

describe('diff, over generated content types, documents and edits', () => {
  it('applied to what it starts from gives what it leads to', () => {
    fc.assert(
      fc.property(cases, ({ schema, request, published }) => {
        const result = applyDiff(schema, request, diffSnapshots(schema, request, published));
        expect(snapshotContent(schema, result)).toEqual(snapshotContent(schema, published));
      }),
      RUNS,
    );
  });

  it('of lists of components that were edited much, too', () => {
    fc.assert(
      fc.property(fc.noBias(componentListCases), ({ schema, request, published }) => {
        const anew = disguise(published) as Snapshot;
        const result = applyDiff(schema, request, diffSnapshots(schema, request, anew));
        expect(snapshotContent(schema, result)).toEqual(snapshotContent(schema, published));
      }),
      RUNS,
    );
  });

  it('from nothing, and to nothing', () => {
    fc.assert(
      fc.property(cases, ({ schema, base }) => {
        const created = applyDiff(schema, null, diffSnapshots(schema, null, base));
        expect(snapshotContent(schema, created)).toEqual(snapshotContent(schema, base));
        const deleted = applyDiff(schema, base, diffSnapshots(schema, base, null));
        expect(snapshotContent(schema, deleted)).toEqual({});
      }),
      RUNS,
    );
  });

  it('shows a change exactly where the content differs', () => {
    fc.assert(
      fc.property(cases, ({ schema, request, published }) => {
        const same = diffSnapshots(schema, request, published).every(({ kind }) => kind === 'unchanged');
        expect(same).toBe(sameContent(schema, request, published));
      }),
      RUNS,
    );
  });

  it('shows nothing when only ids, labels and urls were made anew', () => {
    fc.assert(
      fc.property(cases, ({ schema, base }) => {
        const diff = diffSnapshots(schema, base, disguise(base) as Snapshot);
        expect(diff.filter(({ kind }) => kind !== 'unchanged')).toEqual([]);
      }),
      RUNS,
    );
  });

  it('hunks of any two texts lead from one to the other', () => {
    const lines = fc.array(fc.constantFrom('a', 'b', '', 'c d', 'ä€😀', 'x\r'), { maxLength: 40 });
    const texts = fc.tuple(lines, fc.boolean()).map(([list, end]) => list.join('\n') + (end ? '\n' : ''));
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        expect(applyHunks(before, textHunks(before, after))).toBe(after);
      }),
      { numRuns: 2000 },
    );
  });
});
