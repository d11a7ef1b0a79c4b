import { changesOf, problemsOf } from './settings-draft';

const stored = {
  approvalStrategy: 'only_approved',
  fixedNumber: 3,
  location: '/',
  mergeUser: null,
  preventAuthorsToReview: false,
  delegationEnabled: false,
  minimumApprovers: 0,
  acceptOnlyAllowedApprovers: false,
  staleAfterDays: 20,
  closeAfterStaleDays: 5,
  staleByCreationDate: false,
  schedulerUser: null,
};

describe('settings that are edited', () => {
  it('are sent where they differ from what is stored', () => {
    expect(changesOf(stored, stored)).toEqual({});
    expect(changesOf({ ...stored, mergeUser: 4, delegationEnabled: true }, stored)).toEqual({
      mergeUser: 4,
      delegationEnabled: true,
    });
    expect(changesOf({ ...stored, mergeUser: null }, { ...stored, mergeUser: 4 })).toEqual({
      mergeUser: null,
    });
  });

  it('lose the blanks around the location', () => {
    expect(changesOf({ ...stored, location: ' / ' }, stored)).toEqual({});
  });

  it.each([
    ['fixedNumber', 0],
    ['fixedNumber', undefined],
    ['fixedNumber', 1.5],
    ['fixedNumber', 1001],
    ['minimumApprovers', -1],
    ['minimumApprovers', 101],
    ['minimumApprovers', undefined],
    ['staleAfterDays', -1],
    ['closeAfterStaleDays', 10_001],
    ['location', '  '],
  ])('are not sent with %s %p', (field, value) => {
    expect(Object.keys(problemsOf({ ...stored, [field]: value }))).toEqual([field]);
  });

  it('are right at their bounds', () => {
    expect(problemsOf({ ...stored, fixedNumber: 1000, minimumApprovers: 100 })).toEqual({});
    expect(problemsOf({ ...stored, fixedNumber: 1, minimumApprovers: 0, staleAfterDays: 0 })).toEqual({});
  });
});
