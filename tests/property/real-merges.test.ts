import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { mergeThreeWay, type MergeResult } from '../../core/merge';
import type { DocumentSchema } from '../../core/schema/types';

interface RealMerge {
  id: string;
  file: string;
  base: string;
  ours: string;
  theirs: string;
  /** Conflicts that `git merge-file` reports. */
  git_conflicts: number;
  /** Its result, where there are none. */
  git_merged: string | null;
}

const schema: DocumentSchema = {
  uid: 'api::page.page',
  kind: 'collectionType',
  displayName: 'Page',
  mainField: null,
  draftAndPublish: false,
  localized: false,
  attributes: { body: { type: 'richtext' } },
  components: {},
};

const cases: RealMerge[] = gunzipSync(readFileSync(join(__dirname, '../data/three-way-merges.jsonl.gz')))
  .toString('utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));

const merge = ({ base, ours, theirs }: RealMerge): MergeResult =>
  mergeThreeWay(schema, { body: base }, { body: ours }, { body: theirs });

const clean = cases.filter((real) => real.git_conflicts === 0);
const conflicting = cases.filter((real) => real.git_conflicts > 0);

describe('150 merges that people really made', () => {
  it('are 110 clean ones and 40 with conflicts', () => {
    expect([clean.length, conflicting.length]).toEqual([110, 40]);
  });

  it('clean in git: no conflict here either', () => {
    expect(
      clean.filter((real) => merge(real).conflicts.length > 0).map(({ id, file }) => `${id} ${file}`),
    ).toEqual([]);
  });

  it('clean in git: the same result, byte for byte, in all 110', () => {
    const differing = clean.filter((real) => merge(real).merged.body !== real.git_merged);
    expect(differing.map(({ id, file }) => `${id} ${file}`)).toEqual([]);
  });

  it('a conflict in git: a conflict here, in all 40, never a silent pick', () => {
    const silent = conflicting.filter((real) => merge(real).conflicts.length === 0);
    expect(silent.map(({ id, file }) => `${id} ${file}`)).toEqual([]);
  });

  it('lose no line in a conflict: the merged text and the published regions hold everything', () => {
    for (const real of conflicting) {
      const { merged, conflicts } = merge(real);
      const kept = new Set(
        [String(merged.body), ...conflicts.map(({ published }) => String(published))].join('\n').split('\n'),
      );
      const base = new Set(real.base.split('\n'));
      const added = [...real.ours.split('\n'), ...real.theirs.split('\n')].filter((line) => !base.has(line));
      expect(added.filter((line) => !kept.has(line))).toEqual([]);
    }
  });

  it('settled for one side, take that side in every region', () => {
    for (const real of conflicting) {
      const sides = [{ body: real.base }, { body: real.ours }, { body: real.theirs }] as const;
      const mine = mergeThreeWay(schema, ...sides, [{ path: 'body', choice: 'request' }]);
      const its = mergeThreeWay(schema, ...sides, [{ path: 'body', choice: 'published' }]);
      expect(mine.merged).toEqual(merge(real).merged);
      expect([mine.conflicts, its.conflicts]).toEqual([[], []]);
      const back = mergeThreeWay(schema, sides[0], sides[2], sides[1], [{ path: 'body', choice: 'request' }]);
      expect(its.merged).toEqual(back.merged);
    }
  });
});
