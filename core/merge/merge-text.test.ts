import { InvalidResolutionError, mergeThreeWay } from '.';
import { schema } from './merge.fixtures';
import type { MergeResult, Resolution } from './types';

const merge = (
  base: string | null,
  request: string | null,
  published: string | null,
  resolutions?: Resolution[],
): MergeResult & { body: unknown } => {
  const result = mergeThreeWay(schema, { body: base }, { body: request }, { body: published }, resolutions);
  return { ...result, body: result.merged.body };
};

describe('texts merge by lines', () => {
  it.each([
    ['different lines', 'a\nb\nc\n', 'A\nb\nc\n', 'a\nb\nC\n', 'A\nb\nC\n'],
    ['the same change on both sides', 'a\nb\nc\n', 'a\nB\nc\n', 'a\nB\nc\nd\n', 'a\nB\nc\nd\n'],
    ['a missing final line break', 'a\nb\nc', 'A\nb\nc', 'a\nb\nc\n', 'A\nb\nc\n'],
    ['Windows line breaks', 'a\r\nb\r\nc\r\n', 'A\r\nb\r\nc\r\n', 'a\r\nb\r\nC\r\n', 'A\r\nb\r\nC\r\n'],
    ['unicode', 'é\nb\n😀\n', 'è\nb\n😀\n', 'é\nb\n😀😀\n', 'è\nb\n😀😀\n'],
  ])('%s', (_, base, request, published, expected) => {
    expect(merge(base, request, published)).toMatchObject({
      body: expected,
      conflicts: [],
      automatic: ['body'],
    });
  });

  it.each([
    ['the same line', 'a\nb\nc\n', 'a\nB\nc\n', 'a\nbb\nc\n'],
    ['adjoining lines', 'a\nb\nc\n', 'A\nb\nc\n', 'a\nB\nc\n'],
    ['lines added at the same place', 'a\nb\n', 'a\nx\nb\n', 'a\ny\nb\n'],
    ['an edited and a removed line', 'a\nb\nc\n', 'a\nc\n', 'a\nB\nc\n'],
    ['a text emptied and edited', 'a\nb\n', null, 'a\nB\n'],
    ['two new texts', null, 'a\n', 'b\n'],
  ])('conflict: %s', (_, base, request, published) => {
    const result = merge(base, request, published);
    expect(result.conflicts).toMatchObject([{ path: 'body', kind: 'edit_edit', type: 'richtext' }]);
    expect(result.automatic).toEqual([]);
    expect(result.body).toBe(request);
  });
});

describe('regions of a text in conflict', () => {
  const base = 'one\ntwo\nthree\nfour\nfive\nsix\n';
  const request = 'one\nTWO\nand more\nthree\nfour\nfive, mine\nsix\n';
  const published = 'ONE!\n\none\n2\nthree\nfour\nfive, its\nsix\n';

  it('are conflicts of their own, with their lines and their place in the merged text', () => {
    const result = merge(base, request, published);
    expect(result.conflicts).toMatchObject([
      { base: 'two\n', request: 'TWO\nand more\n', published: '2\n', at: { start: 3, end: 5 } },
      { base: 'five\n', request: 'five, mine\n', published: 'five, its\n', at: { start: 7, end: 8 } },
    ]);
    const lines = String(result.body).split('\n');
    expect(lines.slice(3, 5)).toEqual(['TWO', 'and more']);
    expect(lines[7]).toBe('five, mine');
  });

  it.each([
    ['one by one', [{ path: 'body', conflict: 1, choice: 'published' }], 'TWO\nand more', 'five, its', 1],
    ['all at once', [{ path: 'body', choice: 'published' }], '2', 'five, its', 0],
    [
      'all but one',
      [
        { path: 'body', choice: 'published' },
        { path: 'body', conflict: 0, choice: 'request' },
      ],
      'TWO\nand more',
      'five, its',
      0,
    ],
    [
      'one with edited lines',
      [{ path: 'body', conflict: 0, choice: 'custom', value: 'zwei' }],
      'zwei',
      'five, mine',
      1,
    ],
  ] as [string, Resolution[], string, string, number][])(
    'are settled %s',
    (_, resolutions, two, five, left) => {
      const result = merge(base, request, published, resolutions);
      expect(result.body).toBe(`ONE!\n\none\n${two}\nthree\nfour\n${five}\nsix\n`);
      expect(result.conflicts).toHaveLength(left);
    },
  );

  it('are all settled by an edited text', () => {
    const result = merge(base, request, published, [{ path: 'body', choice: 'custom', value: 'All new.\n' }]);
    expect(result).toMatchObject({ body: 'All new.\n', conflicts: [] });
  });
});

describe('an edited text for the only region', () => {
  const custom = (value: string): unknown =>
    merge('a\nb\nc\n', 'a\nB\nc\n', 'a\nbb\nc\n', [{ path: 'body', choice: 'custom', value }]).body;

  it('replaces the region', () => expect(custom('new')).toBe('a\nnew\nc\n'));
  it('replaces the text where it brings the lines around along', () =>
    expect(custom('a\nnew\nc\n')).toBe('a\nnew\nc\n'));
  it('can be empty', () => expect(custom('')).toBe('a\nc\n'));
});

describe('an edited text that says that it is the whole text', () => {
  const whole = (value: unknown, more: Partial<Resolution> = {}): MergeResult & { body: unknown } =>
    merge('a\nb\nc\n', 'a\nB\nc\n', 'a\nbb\nc\n', [
      { path: 'body', choice: 'custom', value, whole: true, ...more },
    ]);

  it.each(['new', 'a\nnew\nc\n', 'new\r\nlines', ''])('is the text and nothing else: %j', (value) => {
    expect(whole(value)).toMatchObject({ body: value, conflicts: [] });
  });
  it('that it is not is what it says without', () => {
    expect(whole('new', { whole: false }).body).toBe('a\nnew\nc\n');
  });
  it('is no answer to one region', () => {
    expect(() => whole('new', { conflict: 0 })).toThrow(InvalidResolutionError);
  });
  it('is a text', () => expect(() => whole(1)).toThrow(InvalidResolutionError));
});
