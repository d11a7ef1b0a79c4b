import { mergeThreeWay } from '.';
import { file, link, schema } from './merge.fixtures';
import type { MergeResult } from './types';

const merge = (
  name: string,
  base: unknown[],
  request: unknown[],
  published: unknown[],
): MergeResult & { value: unknown } => {
  const result = mergeThreeWay(schema, { [name]: base }, { [name]: request }, { [name]: published });
  return { ...result, value: result.merged[name] };
};

const asked = ({ conflicts }: MergeResult): string[] => conflicts.map(({ path, kind }) => `${path} ${kind}`);

describe('row ids', () => {
  it('made anew by publishing, discarding or restoring cause no conflict and no double', () => {
    const base = [link('first item', 1), link('second item', 2), link('third item', 3)];
    const request = [
      link('first item', 1),
      link('second item', 2, '/mine'),
      link('third item', 3),
      link('new'),
    ];
    const published = [link('first item', 11), link('second item', 12), link('third item', 13, '/its')];
    const result = merge('links', base, request, published);
    expect(result.conflicts).toEqual([]);
    expect(result.value).toEqual([
      link('first item', 11),
      link('second item', 12, '/mine'),
      link('third item', 13, '/its'),
      link('new'),
    ]);
  });

  it('that now belong to other items (after an import) do not mislead', () => {
    const base = [link('apples', 2), link('pears', 3), link('plums', 4)];
    const published = [link('apples', 1), link('pears', 2), link('plums', 3)];
    const request = [link('apples', 2), link('pears', 3, '/mine'), link('plums', 4)];
    expect(merge('links', base, request, published)).toMatchObject({
      conflicts: [],
      value: [link('apples', 1), link('pears', 2, '/mine'), link('plums', 3)],
    });
  });

  it('that now belong to other items do not mislead where all items are alike either', () => {
    const card = (name: string, id: number, url?: string): unknown =>
      link(`Read the card about ${name}`, id, url);
    const base = [card('apples', 2), card('pears', 3), card('plums', 4)];
    const published = [card('apples', 3), card('pears', 4), card('plums', 2)];
    const request = [card('apples', 2), card('pears', 3, '/mine'), card('plums', 4)];
    expect(merge('links', base, request, published)).toMatchObject({
      conflicts: [],
      value: [card('apples', 3), card('pears', 4, '/mine'), card('plums', 2)],
    });
  });

  it('are not kept for an item that the published side removed, where another one has the row now', () => {
    const result = merge('links', [link('a', 1)], [link('a', 1, '/mine')], []);
    expect(result.value).toEqual([link('a', 1, '/mine')]);
    const reused = merge(
      'zone',
      [{ __component: 'shared.link', ...link('a', 1) }],
      [{ __component: 'shared.link', ...link('a', 1, '/mine') }],
      [{ __component: 'shared.seo', id: 1, metaTitle: 'x', social: [link('its', 1)] }],
    );
    expect(asked(reused)).toEqual(['zone.0 edit_delete']);
    expect(reused.value).toMatchObject([{ __component: 'shared.link', label: 'a', url: '/mine' }, { id: 1 }]);
    expect((reused.value as object[])[0]).not.toHaveProperty('id');
  });

  it('made anew, an item that was only filled in is still the same', () => {
    const long = { metaTitle: 'Heading', text: 'now with a much longer text than before' };
    const seo = (id: number, values: object): unknown => ({ __component: 'shared.seo', id, ...values });
    const other = { __component: 'shared.link', ...link('other', 9) };
    const result = merge(
      'zone',
      [seo(1, { metaTitle: 'Heading' })],
      [seo(1, { metaTitle: 'Heading', image: [file(3)] })],
      [other, seo(7, long)],
    );
    expect(result.conflicts).toEqual([]);
    expect(result.value).toMatchObject([other, seo(7, { ...long, image: [file(3)] })]);
  });

  // All of these were in the merged list twice: as the request has them, and as the published side has them.
  const seo = (id: number, values: object): Record<string, unknown> => ({
    __component: 'shared.seo',
    id,
    ...values,
  });
  const prices = { metaTitle: 'Prices', text: 'Adults pay ten, children five.' };
  const free = 'Thanks to generous sponsors everybody enters free this whole year.';
  const hours = { metaTitle: 'Opening hours', text: 'Monday to Friday.' };
  it.each([
    ['its heading', prices, { metaTitle: 'Prices', text: free }],
    ['a line of its text', prices, { metaTitle: 'Entry', text: `${prices.text}\n${free}\nSee you soon!` }],
    [
      'an item inside',
      { ...prices, social: [link('channel', 4)] },
      { metaTitle: 'Entry', text: free, social: [link('other', 7), link('channel', 8)] },
    ],
  ])('made anew, an item of which only %s was kept is still the same', (_, before, after) => {
    const request = [seo(1, { ...before, image: [file(3)] })];
    const published = [seo(5, hours), seo(6, after)];
    const forth = merge('zone', [seo(1, before)], request, published);
    expect(forth.conflicts).toEqual([]);
    expect(forth.value).toEqual([seo(5, hours), seo(6, { ...after, image: [file(3)] })]);
    const back = merge('zone', [seo(1, before)], published, request);
    expect(back.conflicts).toEqual([]);
    expect(back.value).toMatchObject([hours, seo(1, { image: [file(3)] })]);
  });

  it('of items that only the request has are dropped where the published side uses them', () => {
    const result = merge('links', [], [link('mine', 5), link('other', 6)], [link('its', 5)]);
    expect(result.value).toEqual([link('mine'), link('other', 6), link('its', 5)]);
  });

  it('inside items follow the published rows too', () => {
    const seo = (id: number, title: string, ...social: unknown[]): unknown => ({
      __component: 'shared.seo',
      id,
      metaTitle: title,
      social,
    });
    const result = merge(
      'zone',
      [seo(1, 'a title', link('x', 1))],
      [seo(1, 'a title, edited', link('x', 1), link('y'))],
      [seo(5, 'a title', link('x', 9))],
    );
    expect(result.value).toMatchObject([seo(5, 'a title, edited', link('x', 9), link('y'))]);
  });
});
