import { dayToPick, firstMomentOf, lastMomentOf } from './days';

/** What the picker hands out for a day. */
const picked = new Date(2026, 11, 24);

describe('days of delegations', () => {
  it('begin with the first moment of the day on the person’s clock', () => {
    expect(firstMomentOf(picked)).toBe(new Date(2026, 11, 24, 0, 0).toISOString());
  });

  it('end with the last one', () => {
    expect(lastMomentOf(picked)).toBe(new Date(2026, 11, 24, 23, 59, 59, 999).toISOString());
  });

  it.each([firstMomentOf(picked), lastMomentOf(picked), new Date(2026, 11, 24, 12).toISOString()])(
    '%s is shown as the day it is on the person’s clock',
    (moment) => {
      expect(dayToPick(moment).toISOString()).toBe('2026-12-24T00:00:00.000Z');
    },
  );
});
