import { appliedDelta } from './absolute-relations';
import { asSent } from './as-sent';
import { changedValues } from './changed-values';
import type { FormSchema } from './form-schema';
import { mediaIds, proposalValues, relationDelta } from './proposal-values';
import { withRowIds } from './row-ids';

const contentType = 'api::tag.tag';
const stored = ['a', 'b', 'c'].map((documentId, index) => ({ id: index + 1, documentId, locale: null }));
const proposed = (names: string) =>
  [...names].map((documentId) => ({ documentId, contentType, label: documentId }));
const surroundings = { storedRelations: {}, files: new Map() };

describe('a proposed relation list in the form', () => {
  it.each(['abc', 'abcd', 'ac', 'd', '', 'cab', 'dabc', 'acdb'])(
    'leads from the stored list to %p again',
    (names) => {
      const delta = relationDelta(proposed(names), stored);
      expect(
        appliedDelta(stored, delta)
          .map(({ documentId }) => documentId)
          .join(''),
      ).toBe(names);
    },
  );

  it('leaves the form alone where nothing differs', () => {
    expect(relationDelta(proposed('abc'), stored)).toEqual({ connect: [], disconnect: [] });
  });

  it('keeps stored rows as rows, so that the form can remove them', () => {
    const delta = relationDelta(proposed('abcd'), stored);
    expect(delta.connect.map(({ documentId, label }) => [documentId, label])).toEqual([['d', 'd']]);
    expect(delta.connect[0].id).toBeLessThan(0);
  });
});

describe('a proposal in the form', () => {
  const schema: FormSchema = {
    attributes: {
      title: { type: 'string' },
      summary: { type: 'text' },
      secret: { type: 'password' },
      cover: { type: 'media' },
      sections: { type: 'dynamiczone' },
      seo: { type: 'component', component: 'shared.seo' },
    },
    components: {
      'shared.seo': { attributes: { metaTitle: { type: 'string' } } },
      'shared.teaser': {
        attributes: {
          heading: { type: 'string' },
          links: { type: 'component', component: 'shared.seo', repeatable: true },
        },
      },
    },
  };
  const cover = { id: 5, hash: 'h', name: 'tea.png', mime: 'image/png', url: '/uploads/tea.png' };
  const snapshot = {
    title: 'Tea',
    summary: null,
    secret: 'x',
    cover: [cover],
    seo: { id: 3, metaTitle: 'Tea' },
    sections: [{ id: 8, __component: 'shared.teaser', heading: 'Hi', links: [{ id: 2, metaTitle: 'One' }] }],
  };
  const values = proposalValues(
    snapshot,
    schema,
    { title: 'Old', summary: 'Old', secret: '', other: 1 },
    surroundings,
  );

  it('replaces what it proposes, writes explicit nulls, and leaves the rest', () => {
    expect(values).toMatchObject({ title: 'Tea', summary: null, secret: '', other: 1 });
  });

  it('shows files as objects, and whole ones where they are known', () => {
    expect(values.cover).toMatchObject({ ...cover, ext: '.png' });
    const files = new Map([[5, { id: 5, alternativeText: 'A cup' }]]);
    const known = proposalValues(snapshot, schema, {}, { ...surroundings, files });
    expect(known.cover).toEqual({ id: 5, alternativeText: 'A cup' });
  });

  it('hides row ids from the form and gives them back when saving', () => {
    expect(JSON.stringify({ seo: values.seo, sections: values.sections })).not.toContain('"id"');
    expect(withRowIds(asSent(values), schema)).toMatchObject({
      seo: { id: 3, metaTitle: 'Tea' },
      sections: [{ id: 8, __component: 'shared.teaser', links: [{ id: 2, metaTitle: 'One' }] }],
    });
  });

  it('gives every list item a key', () => {
    expect(values.sections).toMatchObject([{ __temp_key__: 'b00', links: [{ __temp_key__: 'b00' }] }]);
  });

  it('counts as unedited until somebody edits it', () => {
    expect(changedValues(values, values)).toEqual({});
  });
});

it('finds files at all depths', () => {
  const file = (id: number) => ({ id, hash: 'h', mime: 'image/png', url: '/u', name: 'n' });
  expect(
    mediaIds({ cover: [file(1)], sections: [{ id: 4, image: [file(2)] }], tags: [{ documentId: 'x' }] }),
  ).toEqual([1, 2]);
});
