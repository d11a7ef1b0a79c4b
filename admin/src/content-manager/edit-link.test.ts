import { editProposalLink, proposalIn } from './edit-link';

const change = {
  id: 'c1',
  type: 'edition',
  kind: 'collectionType',
  contentType: 'api::page.page',
  documentId: 'd1',
  locale: null,
} as const;

describe('the address that edits a proposal', () => {
  it.each([
    [{}, '/content-manager/collection-types/api::page.page/d1'],
    [
      { type: 'creation', documentId: null } as const,
      '/content-manager/collection-types/api::page.page/create',
    ],
    [{ kind: 'singleType' } as const, '/content-manager/single-types/api::page.page'],
  ])('leads to the right page for %j', (differences, page) => {
    const [path, query] = editProposalLink({ ...change, ...differences }).split('?');
    expect(path).toBe(page);
    expect([...new URLSearchParams(query)]).toEqual([['plugins[change-requests][proposal]', 'c1']]);
  });

  it('opens the locale of the change', () => {
    const query = new URLSearchParams(editProposalLink({ ...change, locale: 'fr' }).split('?')[1]);
    expect(query.get('plugins[i18n][locale]')).toBe('fr');
  });

  it('is recognised by the edit view', () => {
    expect(proposalIn({ plugins: { 'change-requests': { proposal: 'c1' } } })).toBe('c1');
    expect(proposalIn({ plugins: { i18n: { locale: 'fr' } } })).toBeUndefined();
    expect(proposalIn({})).toBeUndefined();
  });
});
