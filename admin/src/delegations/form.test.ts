import type { Delegation } from '../../../contracts/delegations';
import { formOf, inputOf, newForm, problemOf, updateOf, type DelegationForm } from './form';

const ana = { id: 1, name: 'Ana' };
const ben = { id: 2, name: 'Ben' };
const NOW = Date.parse('2026-06-01T12:00:00.000Z');

const form = (more: Partial<DelegationForm> = {}): DelegationForm => ({
  ...newForm(ana),
  delegate: ben,
  ...more,
});

const stored: Delegation = {
  id: 'abc',
  user: ana,
  delegate: ben,
  from: null,
  until: '2026-07-01T21:59:59.999Z',
  contentTypes: null,
  reason: 'Holidays',
  active: true,
  createdAt: '2026-05-01T00:00:00.000Z',
  updatedAt: '2026-05-01T00:00:00.000Z',
};

describe('the form of a delegation', () => {
  it.each<[string, Partial<DelegationForm>, ReturnType<typeof problemOf>]>([
    ['complete', {}, null],
    ['without delegate', { delegate: null }, { field: 'delegate', problem: 'no-delegate' }],
    ['to oneself', { delegate: ana }, { field: 'delegate', problem: 'themselves' }],
    [
      'ending before it begins',
      { from: '2026-07-02T00:00:00.000Z', until: '2026-07-01T00:00:00.000Z' },
      { field: 'until', problem: 'window' },
    ],
    ['ended already', { until: '2026-05-31T00:00:00.000Z' }, { field: 'until', problem: 'past' }],
    ['begun already', { from: '2026-05-31T00:00:00.000Z' }, null],
  ])('%s', (_, more, expected) => {
    expect(problemOf(form(more), NOW)).toEqual(expected);
  });

  it('that is over may be edited without going on', () => {
    const until = '2026-05-31T00:00:00.000Z';
    expect(problemOf(form({ until }), NOW, until)).toBeNull();
  });

  it('is sent whole when it is new; nothing typed is nothing', () => {
    expect(inputOf(form({ reason: '  ' }))).toEqual({
      user: 1,
      delegate: 2,
      from: null,
      until: null,
      contentTypes: null,
      reason: null,
    });
    expect(inputOf(form({ delegate: null }))).toBeNull();
  });

  it('is sent as far as it differs when it is stored', () => {
    expect(updateOf(formOf(stored), stored)).toEqual({});
    expect(updateOf({ ...formOf(stored), until: null, contentTypes: ['api::a.a'] }, stored)).toEqual({
      until: null,
      contentTypes: ['api::a.a'],
    });
  });

  it('keeps a delegate without account until somebody else is chosen', () => {
    const gone = { ...stored, delegate: { id: null, name: 'Gone' } };
    expect(updateOf(formOf(gone), gone)).toEqual({});
    expect(updateOf({ ...formOf(gone), delegate: ben }, gone)).toEqual({ delegate: 2 });
  });
});
