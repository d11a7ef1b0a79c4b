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

const perLine =
  (change: (line: string) => string) =>
  (text: string): string =>
    text.replace(/[^\n]+/g, change);

/** 30 KB of lines that occur once. */
const around = (name: string): string =>
  Array.from({ length: 600 }, (_, at) => `${name} ${at} ${'lorem ipsum '.repeat(3)}\n`).join('');

/** The same texts, written otherwise: what a merge does must not depend on it, nor touch what it does not merge. */
const WRITTEN: [string, (text: string) => string][] = [
  ['with Windows line breaks', (text) => text.replace(/\r?\n/g, '\r\n')],
  ['with emoji in every line', perLine((line) => `👩‍👩‍👧 ${line} 🏳️‍🌈`)],
  ['from right to left', perLine((line) => `\u202bשלום ${line} مرحبا\u202c`)],
  ['with accents as characters of their own', perLine((line) => `e\u0301 é ${line}`)],
  ['inside 60 KB of other text', (text) => around('before') + text + around('after')],
];

describe.each(WRITTEN)('the same merges, %s', (_, written) => {
  const rewritten = (real: RealMerge): RealMerge => ({
    ...real,
    base: written(real.base),
    ours: written(real.ours),
    theirs: written(real.theirs),
  });

  it('clean ones: the same result, byte for byte, in all 110', () => {
    const differing = clean.filter((real) => {
      const { merged, conflicts } = merge(rewritten(real));
      return conflicts.length > 0 || merged.body !== written(real.git_merged ?? '');
    });
    expect(differing.map(({ id, file }) => `${id} ${file}`)).toEqual([]);
  });

  it('the others: the same conflicts, and the same text around them, in all 40', () => {
    for (const real of conflicting) {
      const [plain, other] = [merge(real), merge(rewritten(real))];
      expect(other.conflicts).toHaveLength(plain.conflicts.length);
      expect(other.merged.body).toBe(written(String(plain.merged.body)));
    }
  });
});

describe('the same merges, without a final line break', () => {
  const cut = (text: string): string => text.replace(/\n$/, '');
  const result = (real: RealMerge): MergeResult =>
    merge({ ...real, base: cut(real.base), ours: cut(real.ours), theirs: cut(real.theirs) });

  it('clean ones: the same result without it, byte for byte, in 109; one is asked about, as git does', () => {
    const differing = clean.filter((real) => result(real).merged.body !== cut(real.git_merged ?? ''));
    expect(differing.map(({ id, file }) => `${id} ${file}`)).toEqual([
      // One side wrote on after the last line, which only so got a line break; the other edited the line before.
      '82eb24ea5a69 nautobot/docs/models/dcim/device.md',
    ]);
    expect(differing.map((real) => result(real).conflicts.length)).toEqual([1]);
  });

  it('the others: still a conflict, in all 40', () => {
    expect(conflicting.filter((real) => result(real).conflicts.length === 0)).toEqual([]);
  });
});
