import { problemOf } from './moment';

const NOW = Date.parse('2030-06-30T12:00:00.000Z');

describe('a planned time', () => {
  it.each([
    [null, undefined],
    ['2030-06-30T12:00:01.000Z', undefined],
    ['2030-06-30T12:00:00.000Z', 'planning.past'],
    ['2030-06-29T23:00:00.000Z', 'planning.past'],
  ])('%s: %s', (moment, problem) => {
    expect(problemOf(moment, NOW)).toBe(problem);
  });
});
