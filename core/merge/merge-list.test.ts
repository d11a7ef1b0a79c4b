import { mergeThreeWay } from '.';
import { file, link, paragraph, points, schema, tag } from './merge.fixtures';
import type { MergeResult, Resolution } from './types';

const merge = (
  name: string,
  base: unknown[],
  request: unknown[],
  published: unknown[],
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

const links = (...labels: string[]): unknown[] => labels.map((label) => link(label, label.charCodeAt(0)));
const labels = (value: unknown): string => (value as { label: string }[]).map(({ label }) => label).join(' ');
const asked = ({ conflicts }: MergeResult): string[] => conflicts.map(({ path, kind }) => `${path} ${kind}`);

describe('items of repeatable components', () => {
  it.each([
    ['an item added at each end', 'a b', 'x a b', 'a b y', 'x a b y'],
    ['added in the middle and removed elsewhere', 'a b c', 'a x b c', 'a b', 'a x b'],
    ['both added at the same place: the request first', 'a b', 'a x b', 'a y b', 'a x y b'],
    ['both added the same: once', 'a b', 'a x b', 'a x b', 'a x b'],
    ['both added, partly the same', 'a', 'a m x', 'a n x', 'a m n x'],
    ['the request moves, the published side adds', 'a b c', 'c a b', 'a b c y', 'c y a b'],
    ['the published side moves, the request adds', 'a b c', 'a x b c', 'c a b', 'c a x b'],
    ['each side moves another item', 'a b c d e', 'b c d e a', 'e a b c d', 'e b c d a'],
    ['both moved alike', 'a b c', 'c a b', 'c a b', 'c a b'],
    ['both removed the same', 'a b c', 'a c', 'a c', 'a c'],
    ['each removed another one', 'a b c', 'b c', 'a b', 'b'],
    ['removed, and moved elsewhere: removed', 'a b c', 'b c', 'b c a', 'b c'],
  ])('%s', (_, base, request, published, expected) => {
    const [from, mine, its] = [base, request, published].map((list) => links(...list.split(' ')));
    const result = merge('links', from, mine, its);
    expect(labels(result.value)).toBe(expected);
    expect(result.conflicts).toEqual([]);
  });

  it('an insert, a move and edits of different items merge', () => {
    const base = links('a', 'b', 'c');
    const request = [link('new'), link('a', 97, '/mine'), link('b', 98), link('c', 99)];
    const published = [link('c', 99, '/its'), link('a', 97), link('b', 98)];
    const result = merge('links', base, request, published);
    expect(result.value).toEqual([link('new'), link('c', 99, '/its'), link('a', 97, '/mine'), link('b', 98)]);
    expect(result.conflicts).toEqual([]);
    expect(result.automatic).toEqual(['links', 'links.1.url']);
  });

  it('edits of different attributes of one item merge; of the same attribute they conflict', () => {
    const base = [link('a', 1), link('b', 2)];
    const request = [link('a', 1), link('B', 2, '/b')];
    expect(merge('links', base, request, [link('a', 1), link('b', 2, '/its')]).value).toEqual([
      link('a', 1),
      link('B', 2, '/its'),
    ]);
    const result = merge('links', base, request, [link('new'), link('a', 1), link('bb', 2, '/b')]);
    expect(result.conflicts).toMatchObject([
      { path: 'links.2.label', label: 'Links › B › label', base: 'b', request: 'B', published: 'bb' },
    ]);
  });

  it.each([
    ['removed by the request', links('a'), [link('a', 97), link('b', 98, '/its')], 'a', undefined],
    ['removed by the request, kept', links('a'), [link('a', 97), link('b', 98, '/its')], 'a b', 'published'],
    ['removed by the published side', [link('a', 97), link('b', 98, '/mine')], links('a'), 'a b', undefined],
    [
      'removed by the published side, let go',
      [link('a', 97), link('b', 98, '/mine')],
      links('a'),
      'a',
      'published',
    ],
  ] as const)('edited and %s', (_, request, published, expected, choice) => {
    const resolutions = choice && [{ path: 'links.1', choice }];
    const result = merge('links', links('a', 'b'), [...request], [...published], resolutions);
    expect(labels(result.value)).toBe(expected);
    expect(asked(result)).toEqual(choice ? [] : ['links.1 edit_delete']);
  });

  it('the same item moved to different places is one conflict about the order', () => {
    const [base, request, published] = [links('a', 'b', 'c'), links('b', 'c', 'a'), links('b', 'a', 'c')];
    const result = merge('links', base, request, published);
    expect(asked(result)).toEqual(['links edit_edit']);
    expect(labels(result.value)).toBe('b c a');
    const settled = merge('links', base, request, published, [{ path: 'links', choice: 'published' }]);
    expect(labels(settled.value)).toBe('b a c');
  });

  it('deciding about the order does not change the paths of other conflicts', () => {
    const base = [link('a', 1), link('b', 2), link('c', 3)];
    const request = [link('b', 2), link('c', 3), link('a', 1, '/mine')];
    const published = [link('b', 2), link('a', 1, '/its'), link('c', 3)];
    const open = merge('links', base, request, published);
    expect(asked(open)).toEqual(['links edit_edit', 'links.2.url edit_edit']);
    const settled = merge('links', base, request, published, [{ path: 'links', choice: 'published' }]);
    expect(asked(settled)).toEqual(['links.2.url edit_edit']);
  });
});

describe('dynamic zones', () => {
  it('take a changed component for another item', () => {
    const base = [{ __component: 'shared.link', id: 1, label: 'a', url: '/a' }];
    const published = [{ __component: 'shared.link', id: 1, label: 'a', url: '/its' }];
    const result = merge('zone', base, [{ __component: 'shared.seo', metaTitle: 'a' }], published);
    expect(asked(result)).toEqual(['zone.1 edit_delete']);
    expect(result.value).toEqual([{ __component: 'shared.seo', metaTitle: 'a' }]);
  });
});

describe('blocks', () => {
  it('merge by block, found again by their likeness', () => {
    const base = [paragraph('The first paragraph.'), paragraph('The second one.'), paragraph('The third.')];
    const request = [paragraph('New.'), paragraph('The first paragraph, edited.'), base[1], base[2]];
    const published = [base[2], base[0], paragraph('The second one, edited.')];
    const result = merge('content', base, request, published);
    expect(result.conflicts).toEqual([]);
    expect(result.value).toEqual([
      paragraph('New.'),
      paragraph('The third.'),
      paragraph('The first paragraph, edited.'),
      paragraph('The second one, edited.'),
    ]);
  });

  it('a block edited by both is one conflict; by key where that is possible', () => {
    const heading = (level: number, text: string): unknown => ({
      ...paragraph(text),
      type: 'heading',
      level,
    });
    const both = merge('content', [paragraph('Old text')], [paragraph('My text')], [paragraph('Its text')]);
    expect(both.conflicts).toMatchObject([
      { path: 'content.0', type: 'item', choices: ['request', 'published'] },
    ]);
    expect(merge('content', [heading(1, 'A b')], [heading(2, 'A b')], [heading(1, 'A c')])).toMatchObject({
      conflicts: [],
      value: [heading(2, 'A c')],
    });
  });

  it('lists merge by their points', () => {
    const result = merge(
      'content',
      [points('one', 'two', 'three')],
      [points('one', 'two', 'three', 'four')],
      [points('zero', 'one', 'two and a half', 'three')],
    );
    expect(result.conflicts).toEqual([]);
    expect(result.value).toEqual([points('zero', 'one', 'two and a half', 'three', 'four')]);
  });

  it('repeated equal blocks neither vanish nor multiply', () => {
    const empty = paragraph('');
    const base = [empty, paragraph('a'), empty, empty];
    expect(merge('content', base, [empty, paragraph('a'), empty], [...base, empty]).value).toEqual([
      empty,
      paragraph('a'),
      empty,
      empty,
    ]);
  });
});

describe('relations and media as ordered sets', () => {
  const tags = (list: string): unknown[] => list.split(' ').filter(Boolean).map(tag);
  const names = (value: unknown): string =>
    (value as { documentId: string }[]).map(({ documentId }) => documentId).join(' ');

  it.each([
    ['additions and removals of both', 'a b c', 'b c x', 'a b y', 'b x y'],
    ['the same addition at different places: once', 'a b', 'x a b', 'a b x', 'x a b'],
    ['the side that reordered leads', 'a b c', 'c b a', 'a b c y', 'c y b a'],
    ['removed everything, added one', 'a b', '', 'a b y', 'y'],
    ['a relation listed twice counts once', 'a', 'a b b', 'a c', 'a b c'],
  ])('%s', (_, base, request, published, expected) => {
    const result = merge('tags', tags(base), tags(request), tags(published));
    expect(names(result.value)).toBe(expected);
    expect(result.conflicts).toEqual([]);
  });

  it('a removed file stays removed, a file replaced under its id is the one stored now', () => {
    const result = merge('gallery', [file(1), file(2)], [file(2), file(3)], [file(1, 'new'), file(2, 'new')]);
    expect(result.conflicts).toEqual([]);
    expect(result.value).toEqual([file(2, 'new'), file(3)]);
  });
});
