import { ARTICLE, modelOf } from './constraints.fixtures';
import { describe as inWords } from './explain';
import { parseConstraints } from './parse';
import { toFilters } from './to-filters';

const parsed = (json: unknown) => {
  const result = parseConstraints(json, ARTICLE, modelOf);
  if ('problems' in result) throw new Error(result.problems.map(({ message }) => message).join(' '));
  return result.condition;
};

const problemsOf = (json: unknown) => {
  const result = parseConstraints(json, ARTICLE, modelOf);
  return 'problems' in result ? result.problems.map(({ path, message }) => [path.join('.'), message]) : [];
};

describe('what a constraint says', () => {
  it.each<[object, string]>([
    [{}, 'Applies to all entries of “Article”'],
    [{ $or: [] }, 'Applies to all entries of “Article”'],
    [{ title: 'Home' }, 'Title is Home'],
    [{ title: null }, 'Title is empty'],
    [{ title: ['A', 'B'] }, 'Title is one of A, B'],
    [{ title: { $ne: 'A' } }, 'Title is not A'],
    [{ wordCount: '5' }, 'Words is 5'],
    [{ wordCount: { $gt: 5, $lte: '9' } }, 'Words is more than 5, and Words is at most 9'],
    [{ wordCount: { $between: [1, 5] } }, 'Words is between 1 and 5'],
    [{ featured: true }, 'featured is on'],
    [{ featured: { $ne: true } }, 'featured is off'],
    [{ title: { $contains: ['x', 'y'] } }, 'Title contains x, or Title contains y'],
    [{ title: { $not: { $startsWith: 'x' } } }, 'not (Title starts with x)'],
    [{ category: { slug: { $in: ['legal'] } } }, 'Category › slug is one of legal'],
    [{ category: null }, 'Category is empty'],
    [{ category: { $notNull: true } }, 'Category is not empty'],
    [{ seo: { metaTitle: { $null: true } } }, 'seo › metaTitle is empty'],
    [{ links: { url: { $endsWith: '.org' } } }, 'links › url ends with .org'],
    [{ cover: { mime: 'image/png' } }, 'cover › mime is image/png'],
    [{ createdBy: '$user' }, 'createdBy is the person who asks'],
    [{ coAuthors: { email: { $eq: '$user' } } }, 'coAuthors › email is the person who asks'],
    [{ $or: [{ title: 'A' }, { $not: { featured: true } }] }, 'Title is A, or not (featured is on)'],
    [{ $change: { type: 'deletion' } }, 'the change is a deletion'],
    [{ $change: { type: ['deletion', 'creation'] } }, 'the change is a deletion, or a creation'],
    [{ $change: { locale: { $ne: 'fr' } } }, 'the locale is not fr'],
    [
      { $change: { changedFields: ['price', 'seo.metaTitle'] } },
      'one of these is changed: price, seo › metaTitle',
    ],
  ])('%j: %s', (json, words) => {
    expect(inWords(parsed(json), 'Article').message).toBe(words);
  });
});

describe('what is refused, with the place of the mistake', () => {
  it.each<[unknown, string, RegExp]>([
    [[], '', /as an object/],
    [{ colour: 'red' }, 'colour', /Article has no attribute "colour"/],
    [{ category: { colour: 'red' } }, 'category.colour', /Category has no attribute "colour"/],
    [{ secret: 'x' }, 'secret', /no attribute "secret"/],
    [{ coAuthors: { password: 'x' } }, 'coAuthors.password', /no attribute/],
    [{ coAuthors: { resetToken: 'x' } }, 'coAuthors.resetToken', /no attribute/],
    [{ createdBy: { password: 'x' } }, 'createdBy.password', /no attribute/],
    [{ sections: { title: 'x' } }, 'sections', /no attribute/],
    [{ anything: { title: 'x' } }, 'anything', /no attribute/],
    [{ __proto__: null, constructor: 'x' }, 'constructor', /no attribute/],
    [{ title: { $like: 'x' } }, 'title.$like', /"\$like" is no operator/],
    [{ $eq: 'x' }, '$eq', /needs an attribute/],
    [{ $nor: [] }, '$nor', /is no operator/],
    [{ title: { $gt: 'm' } }, 'title.$gt', /"\$gt" cannot be asked of "Title"/],
    [{ metadata: { $eq: '{}' } }, 'metadata.$eq', /cannot be asked/],
    [{ metadata: 'x' }, 'metadata', /cannot be asked/],
    [{ featured: ['true'] }, 'featured', /cannot be asked/],
    [{ title: 5 }, 'title', /compared with a text/],
    [{ title: 'a\0' }, 'title', /compared with a text/],
    [{ wordCount: 'five' }, 'wordCount', /a whole number/],
    [{ wordCount: 1.5 }, 'wordCount', /a whole number/],
    [{ wordCount: 3_000_000_000 }, 'wordCount', /a whole number/],
    [{ wordCount: { $in: [1, 'x'] } }, 'wordCount.$in.1', /a whole number/],
    [{ views: '9223372036854775808' }, 'views', /a whole number/],
    [{ price: '' }, 'price', /a number/],
    [{ featured: 'yes' }, 'featured', /true or false/],
    [{ date: '2026-02-30' }, 'date', /a date/],
    [{ airTime: '25:00' }, 'airTime', /a time/],
    [{ embargoUntil: '2026-01-01T12:00:00' }, 'embargoUntil', /time zone/],
    [{ kind: 'gossip' }, 'kind', /is one of: news, release/],
    [{ title: { $null: 'yes' } }, 'title.$null', /true or false/],
    [{ title: { $gt: null } }, 'title.$gt', /cannot be asked/],
    [{ title: { $contains: null } }, 'title.$contains', /a text/],
    [{ wordCount: { $between: [1] } }, 'wordCount.$between', /two values/],
    [{ category: 5 }, 'category', /leads on/],
    [{ category: { id: 5 } }, 'category.id', /no attribute "id"/],
    [{ category: { $null: true, name: 'x' } }, 'category.$null', /stands alone/],
    [{ title: '$user' }, 'title', /"\$user" stands for an account/],
    [{ $and: { title: 'x' } }, '$and', /A list of conditions/],
    [{ $not: [{ title: 'x' }] }, '$not', /as an object/],
    [{ $or: [{ title: 'x' }, { titel: 'x' }] }, '$or.1.titel', /no attribute/],
    [{ category: { $change: { type: 'deletion' } } }, 'category.$change', /about the entry itself/],
    [{ $change: { type: 'rewrite' } }, '$change.type', /creation, edition/],
    [{ $change: { author: 'x' } }, '$change.author', /possible: type, locale, changedFields/],
    [{ $change: { changedFields: ['prize'] } }, '$change.changedFields.0', /no attribute "prize"/],
    [{ $change: { changedFields: 'links.url' } }, '$change.changedFields', /no attribute/],
    [{ $change: { type: { $gt: 'creation' } } }, '$change.type.$gt', /cannot be asked/],
  ])('%j at %s', (json, path, message) => {
    expect(problemsOf(json)).toEqual([[path, expect.stringMatching(message)]]);
  });

  it('says every mistake', () => {
    expect(problemsOf({ titel: 'x', $or: [{ wordCount: 'x' }, { kind: 'y' }] })).toHaveLength(3);
  });

  it('refuses what no database could join, once', () => {
    const steps = Array.from({ length: 40 }, () => ({ category: { name: 'x' } }));
    expect(problemsOf({ $or: steps })).toEqual([
      ['$or.25.category', expect.stringMatching(/more conditions/)],
    ]);
  });

  it('refuses what is nested without end', () => {
    let nested: object = { title: 'x' };
    for (let depth = 0; depth < 100_000; depth += 1) nested = { $not: nested };
    expect(problemsOf(nested)).toEqual([[expect.any(String), expect.stringMatching(/more conditions/)]]);
  });
});

describe('the filters for the database', () => {
  it.each<[object, unknown]>([
    [{}, null],
    [{ title: 'A' }, { title: { $eq: 'A' } }],
    [{ $change: { type: 'deletion' } }, null],
    [{ $change: { type: 'deletion' }, title: 'A' }, { $and: [{ title: { $eq: 'A' } }] }],
    [{ category: { $not: { name: 'A' } } }, { category: { $and: [{ $not: { name: { $eq: 'A' } } }] } }],
    [{ views: 5 }, { views: { $eq: '5' } }],
    [{ createdBy: '$user' }, { createdBy: { $and: [{ id: { $in: [] } }] } }],
  ])('%j', (json, filters) => {
    expect(toFilters(parsed(json))).toEqual(filters);
  });
});
