import { absoluteRelations, appliedDelta } from './absolute-relations';
import type { ConnectedRelation, FormSchema } from './form-schema';

const stored = ['a', 'b', 'c'].map((documentId, index) => ({ id: index + 1, documentId, locale: null }));
type Position = NonNullable<ConnectedRelation['apiData']>['position'];
const connect = (documentId: string, position?: Position) => ({
  apiData: { documentId, locale: null, position },
});
const disconnect = (documentId: string) => ({ apiData: { documentId, locale: null } });
const names = (list: { documentId: string }[]) => list.map(({ documentId }) => documentId).join('');

describe('the list that a relation delta leads to', () => {
  it.each([
    ['nothing done', [], [], 'abc'],
    ['one added', [connect('d')], [], 'abcd'],
    ['one removed', [], [disconnect('b')], 'ac'],
    ['one replaced', [connect('d')], [disconnect('a'), disconnect('b'), disconnect('c')], 'd'],
    ['the last moved to the front', [connect('c', { start: true })], [], 'cab'],
    ['the last moved before another', [connect('c', { before: 'b' })], [], 'acb'],
    ['the first moved after another', [connect('a', { after: 'b' })], [], 'bac'],
    ['moved next to one that is gone', [connect('a', { before: 'x' })], [], 'bca'],
  ])('%s', (_name, connected, disconnected, expected) => {
    expect(names(appliedDelta(stored, { connect: connected, disconnect: disconnected }))).toBe(expected);
  });
});

describe('form values with whole relation lists', () => {
  const schema: FormSchema = {
    attributes: {
      title: { type: 'string' },
      tags: { type: 'relation' },
      sections: { type: 'dynamiczone' },
      seo: { type: 'component', component: 'shared.seo' },
    },
    components: {
      'shared.seo': { attributes: { page: { type: 'relation' } } },
      'shared.teaser': { attributes: { target: { type: 'relation' } } },
    },
  };
  const empty = { connect: [], disconnect: [] };

  it('reads what is stored of the document and of each component row', async () => {
    const read = jest.fn(async ({ model, id }: { model: string; id: string }) => [
      { documentId: `${model}:${id}`, locale: null },
    ]);
    const values = {
      title: 'Tea',
      tags: empty,
      seo: { id: 7, page: empty },
      sections: [{ __component: 'shared.teaser', id: 9, target: empty }],
    };

    expect(await absoluteRelations(values, schema, { model: 'api::page.page', id: 'doc' }, read)).toEqual({
      title: 'Tea',
      tags: { set: [{ documentId: 'api::page.page:doc', locale: undefined }] },
      seo: { id: 7, page: { set: [{ documentId: 'shared.seo:7', locale: undefined }] } },
      sections: [
        {
          __component: 'shared.teaser',
          id: 9,
          target: { set: [{ documentId: 'shared.teaser:9', locale: undefined }] },
        },
      ],
    });
  });

  it('asks for nothing where nothing can be stored', async () => {
    const read = jest.fn(async () => stored);
    const values = { seo: { page: { connect: [connect('d')], disconnect: [] } } };

    expect(await absoluteRelations(values, schema, null, read)).toEqual({
      seo: { page: { set: [{ documentId: 'd', locale: undefined }] } },
    });
    expect(read).not.toHaveBeenCalled();
  });
});
