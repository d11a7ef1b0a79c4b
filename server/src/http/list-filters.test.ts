import { date, number, oneOf, text, yesOrNo } from './filter-keys';
import { readFilters, whereOf } from './list-filters';

const KEYS = {
  title: text,
  status: oneOf(['draft', 'closed']),
  creator: number,
  createdAt: date,
  enabled: yesOrNo,
};

/** As a list asks it: people by their id, everything else of the column of its name. */
const asked = (raw: Record<string, unknown>) =>
  readFilters(KEYS, raw).map((filters) =>
    whereOf(filters, ({ name, condition }) =>
      name === 'creator' ? { creator: { id: condition } } : { [name]: condition },
    ),
  );

const at = (moment: string) => new Date(moment);

describe('filters of lists', () => {
  it.each<[string, Record<string, unknown>, unknown[]]>([
    ['nothing', {}, []],
    ['a value', { title: 'a' }, [{ title: { $eq: 'a' } }]],
    ['values', { title: ['a', 'b'] }, [{ title: { $in: ['a', 'b'] } }]],
    ['values after commas', { status: { $in: 'draft,closed' } }, [{ status: { $in: ['draft', 'closed'] } }]],
    ['a long list', { creator: { $notIn: { 0: '1', 1: '2' } } }, [{ creator: { id: { $notIn: [1, 2] } } }]],
    ['operators of one key', { creator: { $gt: '1', $lt: '5' } }, [{ creator: { id: { $gt: 1, $lt: 5 } } }]],
    ['a person by id', { creator: { id: { $eq: '1' } } }, [{ creator: { id: { $eq: 1 } } }]],
    ['any case', { title: { $eqi: 'A', $nei: 'b' } }, [{ title: { $eqi: 'A', $nei: 'b' } }]],
    [
      'parts',
      {
        title: { $notContains: 'a', $notContainsi: 'b', $endsWith: 'c', $endsWithi: 'd', $startsWithi: 'e' },
      },
      [
        {
          title: {
            $notContains: 'a',
            $notContainsi: 'b',
            $endsWith: 'c',
            $endsWithi: 'd',
            $startsWithi: 'e',
          },
        },
      ],
    ],
    ['a part of a known value', { status: { $startsWith: 'dr' } }, [{ status: { $startsWith: 'dr' } }]],
    [
      'between',
      { createdAt: { $between: ['2020-01-01', '2021-01-01'] } },
      [{ createdAt: { $between: [at('2020-01-01'), at('2021-01-01')] } }],
    ],
    [
      'empty or not',
      { title: { $null: 'true' }, enabled: { $notNull: 'false' } },
      [{ title: { $null: true } }, { enabled: { $notNull: false } }],
    ],
    [
      'some of them',
      { $or: [{ title: 'a', status: 'draft' }, { creator: '1' }] },
      [
        {
          $or: [
            { $and: [{ title: { $eq: 'a' } }, { status: { $eq: 'draft' } }] },
            { $and: [{ creator: { id: { $eq: 1 } } }] },
          ],
        },
      ],
    ],
    [
      'none of it',
      { $not: { $or: { 0: { title: 'a' }, 1: { enabled: 'true' } } } },
      [
        {
          $not: {
            $and: [{ $or: [{ $and: [{ title: { $eq: 'a' } }] }, { $and: [{ enabled: { $eq: true } }] }] }],
          },
        },
      ],
    ],
    [
      'not so',
      { creator: { $gt: '1', $not: { $in: '3,4' } } },
      [{ creator: { id: { $gt: 1 } } }, { $not: { $and: [{ creator: { id: { $in: [3, 4] } } }] } }],
    ],
  ])('ask for %s', (_name, raw, where) => {
    expect(asked(raw)).toEqual(where);
  });

  it('keep what is said twice of one person', () => {
    expect(asked({ creator: { $eq: '1', id: { $eq: '2' } } })).toEqual([
      { creator: { id: { $eq: 1 } } },
      { creator: { id: { $eq: 2 } } },
    ]);
  });

  const deep = (levels: number): Record<string, unknown> =>
    levels === 0 ? { title: 'a' } : { $not: deep(levels - 1) };
  const many = (count: number) => ({ $or: Array.from({ length: count }, () => ({ title: 'a' })) });

  it('are as deep and as many as a statement bears', () => {
    expect(asked(deep(5))).toHaveLength(1);
    expect(asked(many(50))).toHaveLength(1);
  });

  it.each<[string, Record<string, unknown>, string[]]>([
    ['another key', { password: 'a' }, ['filters', 'password']],
    [
      'another key below',
      { $or: [{ title: 'a' }, { $not: { password: 'a' } }] },
      ['filters', '$or', '1', '$not', 'password'],
    ],
    ['the prototype of the keys', { constructor: 'a' }, ['filters', 'constructor']],
    ['another operator', { title: { $regex: 'a' } }, ['filters', 'title', '$regex']],
    ['what is in an account', { creator: { email: 'a' } }, ['filters', 'creator', 'email']],
    ['parts of a date', { createdAt: { $contains: '2020' } }, ['filters', 'createdAt', '$contains']],
    ['parts of a number', { creator: { $startsWith: '1' } }, ['filters', 'creator', '$startsWith']],
    ['an order of yes and no', { enabled: { $gt: 'true' } }, ['filters', 'enabled', '$gt']],
    ['an unknown value', { status: 'open' }, ['filters', 'status']],
    ['neither yes nor no', { title: { $null: 'maybe' } }, ['filters', 'title', '$null']],
    ['one end', { creator: { $between: '1' } }, ['filters', 'creator', '$between']],
    ['three ends', { creator: { $between: ['1', '2', '3'] } }, ['filters', 'creator', '$between']],
    [
      'a year that no database knows',
      { createdAt: { $lt: '+020000-01-01' } },
      ['filters', 'createdAt', '$lt'],
    ],
    ['a value as $or', { $or: 'a' }, ['filters', '$or']],
    ['an object as $and', { $and: { title: 'a' } }, ['filters', '$and']],
    ['a value below $or', { $or: ['a'] }, ['filters', '$or', '0']],
    ['nothing below $not', { $not: {} }, ['filters', '$not']],
    ['a value as $not', { $not: 'a' }, ['filters', '$not']],
    ['too deep', deep(6), ['filters', ...Array<string>(6).fill('$not')]],
    [
      'too deep at a key',
      { title: { $not: { $not: { $not: { $not: { $not: { $not: { $eq: 'a' } } } } } } } },
      ['filters', 'title', ...Array<string>(6).fill('$not')],
    ],
    ['too many', many(51), ['filters']],
  ])('refuse %s', (_name, raw, path) => {
    expect(() => asked(raw)).toThrow(
      expect.objectContaining({ details: { errors: [expect.objectContaining({ path })] } }),
    );
  });
});
