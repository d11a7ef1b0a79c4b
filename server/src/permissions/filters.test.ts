import { alternativesOf, withoutRepetitions } from './filters';

const own = { createdBy: { id: 7 } };
const sameRole = { createdBy: { roles: { id: { $in: [1, 2] } } } };
const english = { locale: { $in: ['en'] } };

describe('a filter without repetitions', () => {
  it.each([
    ['everything', {}, {}],
    ['one condition', own, own],
    ['the same condition of two permissions', { $or: [own, own] }, own],
    ['two conditions of four permissions', { $or: [own, sameRole, own, sameRole] }, { $or: [own, sameRole] }],
    ['as the permission engine nests them', { $or: [{ $and: [{ $or: [own] }] }, { $and: [own] }] }, own],
    ['conditions that all have to hold', { $and: [own, english, own] }, { $and: [own, english] }],
    [
      'another locale is another right',
      { $or: [{ $and: [own, english] }, { $and: [own, { locale: { $in: ['de'] } }] }] },
      { $or: [{ $and: [own, english] }, { $and: [own, { locale: { $in: ['de'] } }] }] },
    ],
    [
      'a prohibition stays beside the alternatives',
      { $or: [own, own], $and: [{ $not: english }] },
      { $or: [own, own], $and: [{ $not: english }] },
    ],
    ['no alternative stays none', { $or: [] }, { $or: [] }],
  ])('%s', (_name, filter, expected) => {
    expect(withoutRepetitions(filter)).toEqual(expected);
  });
});

describe('alternatives', () => {
  it.each([
    ['one condition', own, [own]],
    ['several', { $or: [own, sameRole] }, [own, sameRole]],
    ['conditions that all have to hold', { $and: [own, english] }, [{ $and: [own, english] }]],
    ['alternatives with something beside them', { $or: [own], locale: 'en' }, [{ $or: [own], locale: 'en' }]],
  ])('%s', (_name, filter, expected) => {
    expect(alternativesOf(filter)).toEqual(expected);
  });
});
