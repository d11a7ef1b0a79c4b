import { changedValues, filledValues, ownValues } from './changed-values';

const untouched = { connect: [], disconnect: [] };

describe('what a person changed in the edit form', () => {
  it('is nothing when the form is as it was', () => {
    const initial = { title: 'Tea', rating: undefined, tags: untouched, seo: { metaTitle: 'Tea' } };
    expect(changedValues({ ...initial, rating: null, tags: { ...untouched } }, initial)).toEqual({});
  });

  it('holds only the attributes that differ, and null for what was emptied', () => {
    const initial = { title: 'Tea', summary: 'Green', rating: 3 };
    expect(changedValues({ title: 'Coffee', summary: undefined, rating: 3 }, initial)).toEqual({
      title: 'Coffee',
      summary: null,
    });
  });

  it('holds a component whole when one of its fields changed', () => {
    const initial = { seo: { id: 4, metaTitle: 'Tea', image: { id: 1 } } };
    expect(changedValues({ seo: { id: 4, metaTitle: 'Coffee', image: { id: 1 } } }, initial)).toEqual({
      seo: { id: 4, metaTitle: 'Coffee', image: { id: 1 } },
    });
  });

  it('notices items that were moved, added and removed', () => {
    const initial = { sections: [{ __temp_key__: 'a0' }, { __temp_key__: 'a1' }] };
    expect(
      changedValues({ sections: [{ __temp_key__: 'a1' }, { __temp_key__: 'a0' }] }, initial),
    ).not.toEqual({});
    expect(changedValues({ sections: [{ __temp_key__: 'a0' }] }, initial)).not.toEqual({});
  });

  it('tells false and 0 from empty', () => {
    expect(changedValues({ isPinned: false, order: 0 }, {})).toEqual({ isPinned: false, order: 0 });
  });
});

describe('what a creation proposes', () => {
  it('is not what identifies a document', () => {
    const schema = {
      attributes: { title: { type: 'string' }, documentId: { type: 'string' } },
      components: {},
    };
    expect(ownValues({ title: 'Tea', documentId: 'd1', status: 'draft' }, schema)).toEqual({ title: 'Tea' });
  });

  it('has no relation without a target', () => {
    expect(filledValues({ tags: { set: [] }, author: { set: [{ documentId: 'a' }] } })).toEqual({
      author: { set: [{ documentId: 'a' }] },
    });
  });

  it('is everything that is filled in', () => {
    expect(
      filledValues({ title: 'Tea', summary: null, tags: untouched, gallery: [], isPinned: false, note: '' }),
    ).toEqual({ title: 'Tea', isPinned: false });
  });
});
