import { inputOf, readInput } from './custom-value';

describe('values that people write', () => {
  it.each([
    ['integer', '12', 12],
    ['decimal', '1,5', 1.5],
    ['biginteger', '9007199254740993', '9007199254740993'],
    ['boolean', 'false', false],
    ['date', '2024-02-29', '2024-02-29'],
    ['time', '10:30', '10:30:00.000'],
    ['time', '10:30:05', '10:30:05.000'],
    ['json', '[1]', [1]],
    ['string', ' kept as typed ', ' kept as typed '],
  ] as const)('reads %s %s', (type, input, value) => {
    expect(readInput(type, input)).toEqual({ value });
  });

  it.each(['string', 'integer', 'boolean', 'date', 'enumeration', 'json'] as const)(
    'reads nothing as no %s',
    (type) => expect(readInput(type, '')).toEqual({ value: null }),
  );

  it('reads nothing as an empty text', () => expect(readInput('richtext', '')).toEqual({ value: '' }));

  it.each([
    ['integer', '1.5', 'integer'],
    ['integer', 'one', 'integer'],
    ['float', 'one', 'number'],
    ['json', '{a: 1}', 'json'],
    ['datetime', 'tomorrow', 'date'],
  ] as const)('refuses %s %s', (type, input, problem) => {
    expect(readInput(type, input)).toEqual({ problem });
  });

  it('gives a moment back as it was when nothing is typed', () => {
    const moment = '2024-05-06T07:08:09.000Z';

    expect(readInput('datetime', inputOf('datetime', moment))).toEqual({ value: moment });
    expect(inputOf('datetime', null)).toBe('');
  });

  it('starts from the value of the request', () => {
    expect(inputOf('json', { a: 1 })).toBe('{\n  "a": 1\n}');
    expect(inputOf('boolean', true)).toBe('true');
    expect(inputOf('time', '10:30:00.000')).toBe('10:30:00');
    expect(inputOf('string', null)).toBe('');
  });
});
