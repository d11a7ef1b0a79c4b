import { becomes } from './becomes';

const change = (documentId: string | null, label: string, locale: string | null = null) => ({
  contentType: 'api::article.article',
  documentId,
  label,
  locale,
});

describe('what a request becomes when it is split', () => {
  it('is one request per document, the locales of one together', () => {
    expect(becomes([change('a', 'A', 'en'), change('b', 'B'), change('a', 'A fr', 'fr')])).toEqual([
      { label: 'A', locales: ['en', 'fr'] },
      { label: 'B', locales: [] },
    ]);
  });

  it('takes every new entry for itself', () => {
    expect(becomes([change(null, 'New'), change(null, 'New')])).toHaveLength(2);
  });
});
