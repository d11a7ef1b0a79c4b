import { readSort } from './list-sort';

const read = (raw: string | string[]) =>
  readSort(['number', 'title', 'from'], raw, { number: 'id', from: 'validFrom' });

describe('the order of lists', () => {
  it.each<[string | string[], object[]]>([
    ['title', [{ title: 'asc' }, { id: 'desc' }]],
    ['title:DESC', [{ title: 'desc' }, { id: 'desc' }]],
    ['from:desc, title', [{ validFrom: 'desc' }, { title: 'asc' }, { id: 'desc' }]],
    [
      ['title:asc', 'number:asc'],
      [{ title: 'asc' }, { id: 'asc' }],
    ],
    [
      ['title,from', 'title:desc'],
      [{ title: 'asc' }, { validFrom: 'asc' }, { id: 'desc' }],
    ],
  ])('%j', (raw, order) => {
    expect(read(raw)).toEqual(order);
  });

  it.each(['', 'password', 'title:up', 'title:asc:asc', 'validFrom', 'title,', 'constructor'])(
    'cannot be %j',
    (raw) => {
      expect(() => read(raw)).toThrow('cannot be sorted by');
    },
  );
});
