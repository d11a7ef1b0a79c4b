import type { DocumentSchema } from '../schema/types';
import { canonicalJson, sameContent, snapshotContent, type Snapshot } from '.';

const schema: DocumentSchema = {
  uid: 'api::article.article',
  kind: 'collectionType',
  displayName: 'Article',
  mainField: 'title',
  draftAndPublish: true,
  localized: false,
  attributes: {
    title: { type: 'string' },
    views: { type: 'biginteger' },
    body: { type: 'richtext' },
    content: { type: 'blocks' },
    settings: { type: 'json' },
    cover: { type: 'media' },
    tags: { type: 'relation', multiple: true, target: 'api::tag.tag' },
    seo: { type: 'component', component: 'shared.seo' },
    links: { type: 'component', component: 'shared.seo', multiple: true },
    zone: { type: 'dynamiczone', components: ['shared.seo'] },
  },
  components: {
    'shared.seo': {
      displayName: 'Seo',
      mainField: 'title',
      attributes: { title: { type: 'string' }, image: { type: 'media' } },
    },
  },
};

const file = { id: 4, hash: 'h', name: 'a.png', mime: 'image/png', url: '/a.png' };

describe('what is the same content', () => {
  const same: [string, Snapshot, Snapshot][] = [
    ['an absent attribute and null', {}, { title: null, cover: null, seo: null }],
    ['an empty text and null', { title: '', body: '' }, { title: null, body: null }],
    ['an empty list and nothing', { tags: [], links: [], zone: [], cover: [], content: [] }, {}],
    [
      'keys in another order',
      { settings: { a: 1, b: { c: 2, d: 3 } } },
      { settings: { b: { d: 3, c: 2 }, a: 1 } },
    ],
    ['other component ids', { seo: { id: 1, title: 'x' } }, { seo: { id: 2, title: 'x' } }],
    ['no component ids', { links: [{ id: 1, title: 'x' }] }, { links: [{ title: 'x', image: null }] }],
    [
      'another label of the same relation',
      { tags: [{ documentId: 'a', contentType: 'api::tag.tag', label: 'Old' }] },
      { tags: [{ contentType: 'api::tag.tag', documentId: 'a' }] },
    ],
    [
      'another name, address and thumbnail of the same file',
      { cover: [file] },
      { cover: [{ ...file, name: 'b.png', url: '/b.png', thumbnail: '/t.png' }] },
    ],
    ['a big integer as text and as number', { views: '5' }, { views: 5 }],
  ];
  it.each(same)('%s', (_, left, right) => {
    expect(sameContent(schema, left, right)).toBe(true);
    expect(canonicalJson(snapshotContent(schema, left))).toBe(canonicalJson(snapshotContent(schema, right)));
  });
});

describe('what is other content', () => {
  const other: [string, Snapshot, Snapshot][] = [
    ['another text', { title: 'a' }, { title: 'b' }],
    ['a space', { body: 'a' }, { body: 'a ' }],
    ['a final line break', { body: 'a' }, { body: 'a\n' }],
    ['false and nothing', { settings: false }, {}],
    ['JSON: an empty list and null', { settings: [] }, { settings: null }],
    ['JSON: a null inside and an absent key', { settings: { a: null } }, { settings: {} }],
    ['a file replaced under the same id', { cover: [file] }, { cover: [{ ...file, hash: 'other' }] }],
    [
      'another order of relations',
      {
        tags: [
          { documentId: 'a', contentType: 't' },
          { documentId: 'b', contentType: 't' },
        ],
      },
      {
        tags: [
          { documentId: 'b', contentType: 't' },
          { documentId: 'a', contentType: 't' },
        ],
      },
    ],
    [
      'another locale of the related document',
      { tags: [{ documentId: 'a', contentType: 't', locale: 'en' }] },
      { tags: [{ documentId: 'a', contentType: 't', locale: 'fr' }] },
    ],
    ['an empty component and none', { seo: {} }, { seo: null }],
    [
      'another component in a dynamic zone',
      { zone: [{ __component: 'a.a' }] },
      { zone: [{ __component: 'b.b' }] },
    ],
    ['an attribute that the schema no longer has', { old: 1 }, {}],
  ];
  it.each(other)('%s', (_, left, right) => {
    expect(sameContent(schema, left, right)).toBe(false);
  });

  it('no document and an empty one', () => {
    expect(sameContent(schema, null, {})).toBe(false);
    expect(sameContent(schema, null, null)).toBe(true);
  });
});

describe('content of a snapshot', () => {
  it('is sorted JSON without hints and without what is empty', () => {
    const snapshot: Snapshot = {
      zone: [{ __component: 'shared.seo', id: 9, title: 'Hi', image: [file] }],
      title: 'T',
      old: { kept: true },
      tags: [],
    };
    expect(canonicalJson(snapshotContent(schema, snapshot))).toBe(
      '{"old":{"kept":true},"title":"T","zone":[{"__component":"shared.seo","image":[{"hash":"h","id":4}],"title":"Hi"}]}',
    );
  });

  it('keeps keys with special names as data', () => {
    const settings = JSON.parse('{"__proto__": {"a": 1}, "constructor": 2}');
    expect(canonicalJson(snapshotContent(schema, { settings }))).toBe(
      '{"settings":{"__proto__":{"a":1},"constructor":2}}',
    );
  });
});
