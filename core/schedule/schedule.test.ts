import { isMergeDue, isToClose, isToNotify, staleThresholds, type StaleDates, type StaleSettings } from '.';
import { STATUSES } from '../status';

const NOW = new Date('2030-06-30T12:00:00.000Z');
const daysAgo = (days: number) => new Date(NOW.getTime() - days * 86_400_000).toISOString();

const DEFAULTS: StaleSettings = { staleAfterDays: 20, closeAfterStaleDays: 5, staleByCreationDate: false };
const request = (dates: Partial<StaleDates> = {}): StaleDates => ({
  status: 'ready_for_review',
  createdAt: daysAgo(100),
  lastActivityAt: daysAgo(0),
  staleAt: null,
  mergeAt: null,
  ...dates,
});

describe('whoever waits for a stale request is told', () => {
  it.each<[string, Partial<StaleSettings>, Partial<StaleDates>, boolean]>([
    ['not before the days are over', {}, { lastActivityAt: daysAgo(20) }, false],
    ['when they are over', {}, { lastActivityAt: daysAgo(20.01) }, true],
    ['once', {}, { lastActivityAt: daysAgo(30), staleAt: daysAgo(1) }, false],
    ['not while something happens in it, however old it is', {}, { createdAt: daysAgo(400) }, false],
    ['whatever happens in it, where its age counts', { staleByCreationDate: true }, {}, true],
    ['not where it is switched off', { staleAfterDays: 0 }, { lastActivityAt: daysAgo(400) }, false],
    [
      'not while it is going to be published',
      {},
      { lastActivityAt: daysAgo(40), mergeAt: daysAgo(-9) },
      false,
    ],
  ])('%s', (_, settings, dates, due) => {
    expect(isToNotify({ ...DEFAULTS, ...settings }, NOW, request(dates))).toBe(due);
  });
});

describe('a stale request is closed', () => {
  it.each<[string, Partial<StaleSettings>, Partial<StaleDates>, boolean]>([
    ['not before people had time to react', {}, { lastActivityAt: daysAgo(90), staleAt: daysAgo(5) }, false],
    ['when nobody did', {}, { lastActivityAt: daysAgo(90), staleAt: daysAgo(5.01) }, true],
    ['never without having been announced', {}, { lastActivityAt: daysAgo(90) }, false],
    ['never, where that is switched off', { closeAfterStaleDays: 0 }, { staleAt: daysAgo(90) }, false],
    [
      'by its last activity where nobody is told',
      { staleAfterDays: 0 },
      { lastActivityAt: daysAgo(5.01) },
      true,
    ],
    ['not before that', { staleAfterDays: 0 }, { lastActivityAt: daysAgo(5) }, false],
    ['by its age where nobody is told', { staleAfterDays: 0, staleByCreationDate: true }, {}, true],
    ['not while it is going to be published', {}, { staleAt: daysAgo(90), mergeAt: daysAgo(-1) }, false],
  ])('%s', (_, settings, dates, due) => {
    expect(isToClose({ ...DEFAULTS, ...settings }, NOW, request(dates))).toBe(due);
  });

  it('as long as it is open', () => {
    const old = { lastActivityAt: daysAgo(90) };
    const announced = { ...old, staleAt: daysAgo(9) };
    const open = ['draft', 'ready_for_review', 'ready_for_merging'];
    expect(STATUSES.filter((status) => isToNotify(DEFAULTS, NOW, request({ ...old, status })))).toEqual(open);
    expect(STATUSES.filter((status) => isToClose(DEFAULTS, NOW, request({ ...announced, status })))).toEqual(
      open,
    );
  });
});

it('what is due can be asked of a database, too', () => {
  expect(staleThresholds(DEFAULTS, NOW)).toEqual({
    notify: { date: 'lastActivityAt', before: new Date(daysAgo(20)) },
    close: { date: 'staleAt', before: new Date(daysAgo(5)) },
  });
  expect(staleThresholds({ ...DEFAULTS, staleAfterDays: 0, closeAfterStaleDays: 0 }, NOW)).toEqual({
    notify: null,
    close: null,
  });
});

describe('a planned request is published', () => {
  it.each([
    [daysAgo(-0.001), false],
    [daysAgo(0), true],
    [daysAgo(3), true],
    [null, false],
  ])('planned for %s: %s', (mergeAt, due) => {
    expect(isMergeDue({ status: 'ready_for_merging', mergeAt }, NOW)).toBe(due);
  });

  it('as long as it is open', () => {
    const due = STATUSES.filter((status) => isMergeDue({ status, mergeAt: daysAgo(1) }, NOW));
    expect(due).toEqual(['draft', 'ready_for_review', 'ready_for_merging']);
  });
});
