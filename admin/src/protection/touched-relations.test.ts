import { touchedRelations } from './touched-relations';

const ARTICLE = 'api::article.article';
const attributes = {
  name: { type: 'string' },
  articles: { type: 'relation', target: ARTICLE, mappedBy: 'category' },
  favourite: { type: 'relation', target: ARTICLE },
  authors: { type: 'relation', target: 'api::author.author', inversedBy: 'categories' },
};
const untouched = { connect: [], disconnect: [] };
const touched = { connect: [{ id: 1, documentId: 'a' }], disconnect: [] };
const namesIn = (values: Record<string, unknown>) =>
  touchedRelations(values, attributes, (contentType) => contentType === ARTICLE);

describe('relations that would change protected documents', () => {
  it('are those that the protected type shows too', () => {
    expect(namesIn({ name: 'News', articles: touched })).toEqual(['articles']);
    expect(namesIn({ articles: { connect: [], disconnect: [{ id: 1, documentId: 'a' }] } })).toEqual([
      'articles',
    ]);
  });

  it('are none that nobody touched, that go one way only, or that lead to other types', () => {
    expect(namesIn({ articles: untouched, favourite: touched, authors: touched, unknown: touched })).toEqual(
      [],
    );
  });
});
