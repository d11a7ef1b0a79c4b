import { ARTICLE, modelOf } from './constraints.fixtures';
import { evaluate, type ChangeFacts, type Subject } from './evaluate';
import { explain } from './explain';
import { forUser, type Asker } from './for-user';
import { parseConstraints } from './parse';
import { neededBy, pathsOf } from './paths';
import { compareAsSqlite, compareExactly, type TextQuestion } from './texts';
import type { Condition } from './types';

const parsed = (json: object): Condition => {
  const result = parseConstraints(json, ARTICLE, modelOf);
  if ('problems' in result) throw new Error(result.problems.map(({ message }) => message).join(' '));
  return result.condition;
};

const matches = (json: object, subject: Subject, change?: ChangeFacts) =>
  evaluate(parsed(json), { subject, ...(change && { change }) });

const LEGAL = { name: 'Legal', slug: 'legal' };
const ADA = { name: 'Ada', email: 'ada@example.org' };
const BOB = { name: 'Bob', email: null };

describe('what a constraint matches', () => {
  it.each<[string, object, Subject, boolean]>([
    ['an empty one: everything', {}, {}, true],
    ['a value', { title: 'Home' }, { title: 'Home' }, true],
    ['regardless of nothing', { title: 'home' }, { title: 'Home' }, false],
    ['without regard to case', { title: { $eqi: 'hOME' } }, { title: 'Home' }, true],
    ['one of a list', { title: ['A', 'Home'] }, { title: 'Home' }, true],
    ['nothing of an empty list', { title: { $in: [] } }, { title: 'Home' }, false],
    ['everything but an empty list', { title: { $notIn: [] } }, { title: null }, true],
    ['an empty value', { title: null }, {}, true],
    ['an empty text is not empty', { title: null }, { title: '' }, false],
    ['another value', { title: { $ne: 'A' } }, { title: 'B' }, true],
    ['no empty value by what it is not', { title: { $ne: 'A' } }, { title: null }, false],
    ['nor by negation', { $not: { title: 'A' } }, { title: null }, false],
    ['nor by not being in a list', { title: { $notIn: ['A'] } }, { title: null }, false],
    ['nor by not containing', { title: { $notContains: 'A' } }, { title: null }, false],
    ['signs that mean something to databases', { title: { $contains: '_%' } }, { title: 'abc' }, false],
    ['numbers, not their digits', { wordCount: { $gt: '9' } }, { wordCount: 10 }, true],
    ['numbers that are text', { views: { $gt: 9 } }, { views: '10' }, true],
    [
      'numbers beyond what JavaScript counts',
      { views: '9007199254740993' },
      { views: '9007199254740992' },
      false,
    ],
    ['between, ends included', { price: { $between: [1, 2] } }, { price: 2 }, true],
    ['nothing between the wrong way round', { price: { $between: [2, 1] } }, { price: 1.5 }, false],
    ['dates', { date: { $lt: '2026-02-01' } }, { date: '2026-01-31' }, true],
    [
      'moments in any time zone',
      { embargoUntil: '2026-01-31T11:00:00+01:00' },
      { embargoUntil: '2026-01-31T10:00:00.000Z' },
      true,
    ],
    ['times without seconds', { airTime: '09:30' }, { airTime: '09:30:00' }, true],
    ['yes', { featured: { $ne: false } }, { featured: true }, true],
    ['a relation', { category: { slug: 'legal' } }, { category: LEGAL }, true],
    ['no relation', { category: { $null: true } }, { category: null }, true],
    ['an empty list of them', { coAuthors: { $null: true } }, { coAuthors: [] }, true],
    ['an empty value behind no relation', { category: { slug: null } }, { category: null }, true],
    ['some of several', { coAuthors: { name: 'Bob' } }, { coAuthors: [ADA, BOB] }, true],
    ['some that are not', { coAuthors: { name: { $ne: 'Bob' } } }, { coAuthors: [ADA, BOB] }, true],
    ['none that are not', { coAuthors: { name: { $ne: 'Bob' } } }, { coAuthors: [BOB] }, false],
    [
      'two conditions on the same of several',
      { coAuthors: { name: 'Bob', email: ADA.email } },
      { coAuthors: [ADA, BOB] },
      false,
    ],
    [
      'two conditions on any of several',
      { $and: [{ coAuthors: { name: 'Bob' } }, { coAuthors: { email: ADA.email } }] },
      { coAuthors: [ADA, BOB] },
      true,
    ],
    ['components', { seo: { metaTitle: { $startsWith: 'H' } } }, { seo: [{ metaTitle: 'Home' }] }, true],
    ['alternatives', { $or: [{ title: 'A' }, { featured: true }] }, { title: 'B', featured: true }, true],
    [
      'an unknown and a false alternative',
      { $or: [{ title: 'A' }, { kind: 'news' }] },
      { kind: 'release' },
      false,
    ],
    ['nothing said is nothing asked', { $and: [{ $or: [] }, { category: {} }] }, {}, true],
  ])('%s: %j', (_rule, json, subject, expected) => {
    expect(matches(json, subject)).toBe(expected);
  });
});

it.each<[object, Subject]>([
  [{ wordCount: { $ne: 1 } }, { wordCount: 'many' }],
  [{ views: { $gt: 1 } }, { views: 'many' }],
  [{ embargoUntil: { $lt: '2026-01-01T00:00:00Z' } }, { embargoUntil: 'soon' }],
])('gives no answer about values that are none: %j', (json, subject) => {
  expect(() => matches(json, subject)).toThrow();
});

describe('what is being done', () => {
  const change: ChangeFacts = {
    type: 'edition',
    locale: 'fr',
    changedFields: ['price', 'seo', 'seo.metaTitle'],
  };

  it.each<[object, boolean]>([
    [{ $change: { type: 'edition' } }, true],
    [{ $change: { type: ['deletion', 'edition'] } }, true],
    [{ $change: { type: { $ne: 'edition' } } }, false],
    [{ $change: { locale: 'fr' } }, true],
    [{ $change: { locale: { $notIn: ['fr', 'de'] } } }, false],
    [{ $change: { locale: null } }, false],
    [{ $change: { changedFields: 'price' } }, true],
    [{ $change: { changedFields: ['title', 'seo.metaTitle'] } }, true],
    [{ $change: { changedFields: { $notIn: ['price'] } } }, false],
    [{ $change: { type: 'edition', locale: 'de' } }, false],
    [{ $not: { $change: { type: 'deletion' } } }, true],
    [{ $or: [{ title: 'x' }, { $change: { type: 'edition' } }] }, true],
  ])('%j', (json, expected) => {
    expect(matches(json, { title: 'y' }, change)).toBe(expected);
  });

  it('is not asked where nothing is being done', () => {
    expect(matches({ $change: { type: 'deletion' } }, {})).toBe(true);
    expect(matches({ $or: [{ title: 'x' }, { $change: { type: 'deletion' } }] }, { title: 'y' })).toBe(false);
  });
});

describe('who asks', () => {
  const mine = (json: object, asker: Asker, subject: Subject) =>
    evaluate(forUser(parsed(json), asker), { subject });
  const ada: Asker = { id: 7, email: 'ada@example.org' };
  const token: Asker = { id: null, email: null };

  it.each<[object, Asker, Subject, boolean]>([
    [{ createdBy: '$user' }, ada, { createdBy: { id: 7 } }, true],
    [{ createdBy: '$user' }, ada, { createdBy: { id: 8 } }, false],
    [{ createdBy: { $ne: '$user' } }, ada, { createdBy: { id: 8 } }, true],
    [{ createdBy: { id: { $in: [8, '$user'] } } }, ada, { createdBy: { id: 7 } }, true],
    [{ coAuthors: { email: '$user' } }, ada, { coAuthors: [BOB, ADA] }, true],
    [{ createdBy: '$user' }, token, { createdBy: null }, false],
    [{ createdBy: { $ne: '$user' } }, token, { createdBy: { id: 7 } }, true],
    [{ createdBy: { id: { $in: ['$user'] } } }, token, { createdBy: null }, false],
  ])('%j', (json, asker, subject, expected) => {
    expect(mine(json, asker, subject)).toBe(expected);
  });
});

describe('why it matched, of who asks', () => {
  const ada: Asker = { id: 7, email: 'ada@example.org' };
  const why = (json: object, subject: Subject) =>
    explain(forUser(parsed(json), ada), { subject }, 'Article').message;

  it('says who that is, not by which number or address', () => {
    expect(why({ createdBy: '$user' }, { createdBy: { id: 7 } })).toBe('createdBy is the person who asks');
    expect(why({ createdBy: { $ne: '$user' } }, { createdBy: { id: 8 } })).toBe(
      'createdBy is not the person who asks',
    );
    expect(why({ coAuthors: { email: '$user' } }, { coAuthors: [ADA] })).toBe(
      'coAuthors › email is the person who asks',
    );
  });
});

describe('why it matched', () => {
  const why = (json: object, subject: Subject, change?: ChangeFacts) =>
    explain(parsed(json), { subject, ...(change && { change }) }, 'Article').message;

  it('names the alternative that holds', () => {
    const json = { $or: [{ title: 'A' }, { category: { name: { $in: ['Legal', 'HR'] } } }] };
    expect(why(json, { title: 'B', category: LEGAL })).toBe('Category › name is one of Legal, HR');
  });

  it('names everything that had to hold', () => {
    const json = { featured: true, $change: { type: 'deletion' } };
    expect(why(json, { featured: true }, { type: 'deletion', locale: null, changedFields: [] })).toBe(
      'featured is on, and the change is a deletion',
    );
  });

  it('of several behind a relation looks at the one that matched', () => {
    const json = { coAuthors: { $or: [{ email: 'x' }, { name: 'Bob' }] } };
    expect(why(json, { coAuthors: [ADA, BOB] })).toBe('coAuthors › name is Bob');
  });

  it('says so when it applies to all', () => {
    expect(why({}, {})).toBe('Applies to all entries of “Article”');
  });
});

it('knows what has to be loaded', () => {
  const needed = neededBy([
    parsed({ title: 'A', category: { name: 'x' }, $change: { type: 'deletion' } }),
    parsed({ category: { articles: { price: 1 } }, seo: { $null: true } }),
  ]);
  expect(pathsOf(needed)).toEqual(['title', 'category.name', 'category.articles.price', 'seo']);
});

describe('how texts compare', () => {
  it.each<[TextQuestion, string, string, boolean, boolean]>([
    ['equals', 'Legal', 'legal', false, false],
    ['equalsi', 'Legal', 'lEGAL', true, true],
    ['equalsi', 'ÄRGER', 'ärger', true, false],
    ['equalsi', 'ΟΔΟΣ', 'οδοσ', true, false],
    ['contains', 'Legal', 'EG', false, true],
    ['contains', 'Ärger', 'ä', false, false],
    ['startsWith', 'Legal', 'le', false, true],
    ['endsWithi', 'Legal', 'AL', true, true],
  ])('%s: %s, %s', (question, stored, asked, exactly, sqlite) => {
    expect(compareExactly(question, stored, asked)).toBe(exactly);
    expect(compareAsSqlite(question, stored, asked)).toBe(sqlite);
  });
});
