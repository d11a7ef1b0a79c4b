import { InvalidResolutionError, mergeRequestWins, mergeThreeWay, UnknownConflictError } from '.';
import { file, link, schema, tag } from './merge.fixtures';
import type { MergeResult, Resolution } from './types';

const merge = (
  name: string,
  base: unknown,
  request: unknown,
  published: unknown,
  resolutions?: Resolution[],
): MergeResult & { value: unknown } => {
  const result = mergeThreeWay(
    schema,
    { [name]: base },
    { [name]: request },
    { [name]: published },
    resolutions,
  );
  return { ...result, value: result.merged[name] };
};

const asked = ({ conflicts }: MergeResult): string[] => conflicts.map(({ path, kind }) => `${path} ${kind}`);

describe('whole values', () => {
  it.each([
    ['only the request changed it', 'a', 'b', 'a', 'b', [], []],
    ['only the published side changed it', 'a', 'a', 'b', 'b', [], ['title']],
    ['both changed it alike', 'a', 'b', 'b', 'b', [], ['title']],
    ['both changed it differently', 'a', 'b', 'c', 'b', ['title edit_edit'], []],
    ['one emptied it, the other changed it', 'a', null, 'c', null, ['title edit_edit'], []],
    ['nothing and an empty text are alike', null, '', 'c', 'c', [], ['title']],
  ])('%s', (_, base, request, published, expected, conflicts, automatic) => {
    const result = merge('title', base, request, published);
    expect(result.value).toBe(expected);
    expect(asked(result)).toEqual(conflicts);
    expect(result.automatic).toEqual(automatic);
  });

  it('describes a conflict for the person who decides', () => {
    expect(merge('title', 'a', 'b', 'c').conflicts).toEqual([
      {
        path: 'title',
        kind: 'edit_edit',
        type: 'string',
        label: 'Title',
        base: 'a',
        request: 'b',
        published: 'c',
        choices: ['request', 'published', 'custom'],
      },
    ]);
  });

  it.each([
    ['request', undefined, 'b'],
    ['published', undefined, 'c'],
    ['custom', 'd', 'd'],
  ] as const)('settles it as %s', (choice, value, expected) => {
    const result = merge('title', 'a', 'b', 'c', [{ path: 'title', choice, value }]);
    expect(result.value).toBe(expected);
    expect(result.conflicts).toEqual([]);
  });

  it('to-one relations and single media are whole, with no value to type', () => {
    const relation = merge('author', [tag('a')], [tag('b')], [tag('c')]);
    expect(relation.conflicts[0]).toMatchObject({ path: 'author', choices: ['request', 'published'] });
    expect(merge('cover', [file(1)], [file(2)], []).conflicts[0]).toMatchObject({
      path: 'cover',
      published: [],
    });
    expect(merge('cover', [file(1)], [file(1)], [file(1, 'replaced')]).value).toEqual([file(1, 'replaced')]);
  });

  it('attributes that the schema no longer knows are kept, whole', () => {
    expect(merge('old', { a: 1 }, { a: 2 }, { a: 1 }).value).toEqual({ a: 2 });
    expect(asked(merge('old', { a: 1 }, { a: 2 }, { a: 1, b: 1 }))).toEqual(['old edit_edit']);
  });
});

describe('resolutions', () => {
  it('for a conflict that does not exist are refused by name', () => {
    expect(() => merge('title', 'a', 'b', 'a', [{ path: 'title', choice: 'request' }])).toThrow(
      UnknownConflictError,
    );
    expect(() => merge('body', 'a', 'b', 'c', [{ path: 'body', conflict: 1, choice: 'request' }])).toThrow(
      'There is no conflict at "body", conflict 1.',
    );
    expect(() =>
      mergeThreeWay(schema, null, { title: 'a' }, null, [{ path: '', choice: 'request' }]),
    ).toThrow(UnknownConflictError);
  });

  it('that a conflict cannot have are refused', () => {
    const custom: Resolution = { path: 'author', choice: 'custom', value: [] };
    expect(() => merge('author', [tag('a')], [tag('b')], [tag('c')], [custom])).toThrow(
      InvalidResolutionError,
    );
    expect(() => merge('title', 'a', 'b', 'c', [{ path: 'title', choice: 'custom' }])).toThrow(
      /value is missing/,
    );
    expect(() => merge('body', 'a', 'b', 'c', [{ path: 'body', choice: 'custom', value: 5 }])).toThrow(
      /is a text/,
    );
  });

  it('of two for one conflict the later one counts', () => {
    const resolutions: Resolution[] = [
      { path: 'title', choice: 'request' },
      { path: 'title', choice: 'published' },
    ];
    expect(merge('title', 'a', 'b', 'c', resolutions).value).toBe('c');
  });
});

describe('single components', () => {
  it('merge per inner attribute, on the published row', () => {
    const result = merge(
      'seo',
      { id: 1, metaTitle: 'a', text: 'one\ntwo\nthree\n' },
      { id: 1, metaTitle: 'b', text: 'ONE\ntwo\nthree\n' },
      { id: 7, metaTitle: 'a', text: 'one\ntwo\nTHREE\n' },
    );
    expect(result.value).toMatchObject({ id: 7, metaTitle: 'b', text: 'ONE\ntwo\nTHREE\n' });
    expect(result.conflicts).toEqual([]);
    expect(result.automatic).toEqual(['seo.text']);
  });

  it('conflict per inner attribute', () => {
    const result = merge('seo', { metaTitle: 'a' }, { metaTitle: 'b' }, { metaTitle: 'c' });
    expect(result.conflicts).toMatchObject([
      { path: 'seo.metaTitle', label: 'seo › metaTitle', type: 'string' },
    ]);
  });

  it.each([
    ['removed and untouched: removed', { metaTitle: 'a' }, null, { id: 4, metaTitle: 'a' }, null, []],
    ['removed and edited', { metaTitle: 'a' }, null, { metaTitle: 'c' }, null, ['seo edit_delete']],
    [
      'edited and removed',
      { metaTitle: 'a' },
      { metaTitle: 'b' },
      null,
      { metaTitle: 'b' },
      ['seo edit_delete'],
    ],
    ['added by both', null, { metaTitle: 'b' }, { text: 'c' }, { metaTitle: 'b', text: 'c' }, []],
  ])('%s', (_, base, request, published, expected, conflicts) => {
    const result = merge('seo', base, request, published);
    if (expected === null) expect(result.value).toBeNull();
    else expect(result.value).toMatchObject(expected);
    expect(asked(result)).toEqual(conflicts);
  });
});

describe('JSON', () => {
  it('merges by keys, as deep as there are objects', () => {
    const result = merge(
      'settings',
      { a: 1, deep: { x: 1, y: 1 }, gone: 1 },
      { a: 2, deep: { x: 2, y: 1 }, gone: 1, mine: 1 },
      { a: 1, deep: { x: 1, y: 2 }, its: 1 },
    );
    expect(result.value).toEqual({ a: 2, deep: { x: 2, y: 2 }, mine: 1, its: 1 });
    expect(result.conflicts).toEqual([]);
  });

  it.each([
    ['lists are whole', { l: [1] }, { l: [1, 2] }, { l: [0, 1] }, 'settings.l edit_edit'],
    ['a removed and edited key', { a: 1 }, {}, { a: 2 }, 'settings.a edit_delete'],
    ['a value in place of an object', { a: { b: 1 } }, { a: 5 }, { a: { b: 2 } }, 'settings.a edit_edit'],
    ['a key with a dot', { 'a.b': 1 }, { 'a.b': 2 }, { 'a.b': 3 }, 'settings.a\\.b edit_edit'],
    ['null in place of everything', { a: 1 }, null, { a: 2 }, 'settings edit_edit'],
  ])('%s', (_, base, request, published, expected) => {
    const result = merge('settings', base, request, published);
    expect(asked(result)).toEqual([expected]);
    expect(result.value).toEqual(request);
  });

  it('takes an edited value', () => {
    const resolutions: Resolution[] = [{ path: 'settings.a', choice: 'custom', value: [9] }];
    expect(merge('settings', { a: 1 }, { a: 2 }, { a: 3 }, resolutions).value).toEqual({ a: [9] });
  });
});

describe('the document as a whole', () => {
  const titled = (title: string): Record<string, unknown> => ({ title });

  it('created by both, differently: keep one', () => {
    const result = mergeThreeWay(schema, null, titled('b'), titled('c'));
    expect(result.conflicts).toMatchObject([
      {
        path: '',
        kind: 'create_create',
        type: 'document',
        label: 'Article › b',
        choices: ['request', 'published'],
      },
    ]);
    expect(result.merged.title).toBe('b');
    const settled = mergeThreeWay(schema, null, titled('b'), titled('c'), [
      { path: '', choice: 'published' },
    ]);
    expect(settled).toMatchObject({ merged: titled('c'), conflicts: [] });
  });

  it('created by both, keeping the request: it takes the rows that exist', () => {
    const request = { links: [link('a', 1), link('b', 2)] };
    const published = { links: [link('b', 8)] };
    expect(mergeThreeWay(schema, null, request, published).merged.links).toEqual([
      link('a', 1),
      link('b', 8),
    ]);
  });

  it('created by both alike is no conflict', () => {
    expect(mergeThreeWay(schema, null, titled('b'), titled('b')).conflicts).toEqual([]);
  });

  it.each([
    ['only the request has it', null, titled('b'), null, titled('b'), 0],
    ['gone meanwhile', titled('a'), titled('b'), null, titled('b'), 1],
    ['to be deleted, untouched', titled('a'), null, titled('a'), {}, 0],
    ['to be deleted, edited meanwhile', titled('a'), null, titled('c'), {}, 1],
    ['deleted on both sides', titled('a'), null, null, {}, 0],
  ])('%s', (_, base, request, published, merged, conflicts) => {
    const result = mergeThreeWay(schema, base, request, published);
    expect(result.merged).toEqual(merged);
    expect(result.conflicts).toHaveLength(conflicts);
  });
});

describe('the request wins', () => {
  it('takes in what else is published', () => {
    const base = { title: 'a', body: 'one\ntwo\nthree\n' };
    const request = { title: 'b', body: 'one\ntwo\nMINE\n' };
    const published = { title: 'c', body: 'ITS\ntwo\nthree\n' };
    expect(mergeRequestWins(schema, base, request, published)).toMatchObject({
      title: 'b',
      body: 'ITS\ntwo\nMINE\n',
    });
  });
});
