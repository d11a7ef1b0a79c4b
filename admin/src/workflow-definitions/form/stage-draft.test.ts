import fc from 'fast-check';
import { isImpossible, moved, newStage } from './stage-draft';

describe('the order of stages', () => {
  it.each([
    [0, 1, 'bacd'],
    [3, 0, 'dabc'],
    [1, 3, 'acdb'],
    [0, -1, 'abcd'],
    [3, 9, 'abcd'],
    [7, 0, 'abcd'],
  ])('from %d to %d', (from, to, expected) => {
    expect(moved([...'abcd'], from, to).join('')).toBe(expected);
  });

  it('loses no stage and doubles none', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.nat()),
        fc.nat(20),
        fc.integer({ min: -3, max: 20 }),
        (list, from, to) => {
          expect([...moved(list, from, to)].sort()).toEqual([...list].sort());
        },
      ),
    );
  });
});

describe('a stage', () => {
  const group = { id: 'g', name: 'Legal', members: 2 };

  it.each([
    [2, 3, true],
    [2, 2, false],
    [0, 1, true],
    [null, 9, false],
  ])('of a group of %p that needs %d approvals: impossible %p', (members, minApprovers, expected) => {
    expect(isImpossible({ ...newStage(), group: { ...group, members }, minApprovers })).toBe(expected);
  });

  it('without a group is incomplete, not impossible', () => {
    expect(isImpossible(newStage())).toBe(false);
  });
});
