import { momentsOf } from './days';

const local = (year: number, month: number, day: number, ...clock: number[]) =>
  new Date(year, month - 1, day, ...clock).toISOString();

describe('days of filters as moments on the person’s clock', () => {
  it('a day is from its first to its last moment', () => {
    expect(momentsOf({ $eq: '2026-03-09' })).toEqual({
      $gte: local(2026, 3, 9),
      $lte: local(2026, 3, 9, 23, 59, 59, 999),
    });
  });

  it('from a day starts with its first moment', () => {
    expect(momentsOf({ $gte: '2026-03-09' })).toEqual({ $gte: local(2026, 3, 9) });
  });

  it('until a day ends with its last moment', () => {
    expect(momentsOf({ $lte: '2026-03-09' })).toEqual({ $lte: local(2026, 3, 9, 23, 59, 59, 999) });
  });

  it('leaves alone what is no day', () => {
    expect(momentsOf({ $eq: 'soon' })).toEqual({ $eq: 'soon' });
  });
});
