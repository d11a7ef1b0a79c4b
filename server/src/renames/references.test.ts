import { renameReferences } from './references';

const toNew = (reference: { documentId: string; contentType: string }) =>
  reference.contentType === 'old' ? { ...reference, contentType: 'new' } : reference;

describe('relations of snapshots under a new name', () => {
  it('are renamed at any depth, with everything else as it was', () => {
    const sides = {
      draft: {
        base: null,
        proposed: {
          title: 'old',
          author: [{ documentId: 'a', contentType: 'old', label: 'A' }],
          sections: [{ __component: 'x', id: 1, links: [{ documentId: 'b', contentType: 'other' }] }],
        },
      },
      live: 'as_draft',
    };
    expect(renameReferences(sides, toNew)).toEqual({
      ...sides,
      draft: {
        base: null,
        proposed: { ...sides.draft.proposed, author: [{ documentId: 'a', contentType: 'new', label: 'A' }] },
      },
    });
  });

  it('leave what names nothing of it as the very same object', () => {
    const sides = {
      draft: { base: { author: [{ documentId: 'b', contentType: 'other' }] }, proposed: null },
    };
    expect(renameReferences(sides, toNew)).toBe(sides);
  });
});
