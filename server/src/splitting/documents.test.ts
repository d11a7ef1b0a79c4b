import { byDocument } from './documents';

const change = (contentType: string, targetDocumentId: string | null, locale = 'en') => ({
  contentType,
  targetDocumentId,
  locale,
});

describe('changes by document', () => {
  it('keeps the locales of one document together, in the order of their first', () => {
    const [a, b, french] = [change('x', 'a'), change('x', 'b'), change('x', 'a', 'fr')];
    expect(byDocument([a, b, french])).toEqual([[a, french], [b]]);
  });

  it('tells documents of different types with one id apart', () => {
    expect(byDocument([change('x', 'a'), change('y', 'a')])).toHaveLength(2);
  });

  it('takes every new document for one of its own', () => {
    expect(byDocument([change('x', null), change('x', null)])).toHaveLength(2);
  });
});
