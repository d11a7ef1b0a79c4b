import {
  candidatesOf,
  chosenOf,
  inputOf,
  isNobody,
  isSame,
  named,
  NOBODY,
  offered,
  united,
  withoutValue,
  withValue,
} from './chosen';

const ada = { id: 1, name: 'Ada' };
const rosa = { id: 2, name: 'Rosa' };
const legal = { id: 'g1', name: 'Legal' };
const found = { users: [ada, rosa], groups: [legal] };

describe('choosing approvers', () => {
  it('offers groups, then people, and nobody twice', () => {
    expect(offered(found, NOBODY).map(({ name }) => name)).toEqual(['Legal', 'Ada', 'Rosa']);
    expect(offered(found, { users: [ada], groups: [legal] }).map(({ name }) => name)).toEqual(['Rosa']);
  });

  it('narrows what was found by what is typed', () => {
    expect(named(found, ' RO ')).toEqual({ users: [rosa], groups: [] });
    expect(named(found, '')).toEqual(found);
    expect(isNobody(named(found, 'zzz'))).toBe(true);
  });

  it('adds and removes by what was offered', () => {
    const [group, person] = offered(found, NOBODY);
    const both = withValue(withValue(NOBODY, found, group.value), found, person.value);
    expect(both).toEqual({ users: [ada], groups: [legal] });
    expect(withoutValue(both, group.value)).toEqual({ users: [ada], groups: [] });
    expect(withoutValue(both, person.value)).toEqual({ users: [], groups: [legal] });
  });

  it('chooses nobody twice, and nobody who was not found', () => {
    const chosen = { users: [ada], groups: [] };
    expect(withValue(chosen, found, candidatesOf(chosen)[0].value)).toBe(chosen);
    expect(withValue(chosen, found, 'user 99')).toBe(chosen);
    expect(withValue(chosen, found, '')).toBe(chosen);
  });

  it('tells a group from a person with the same id', () => {
    const group = { id: '1', name: 'One' };
    const chosen = { users: [ada], groups: [group] };
    expect(withoutValue(chosen, candidatesOf({ users: [], groups: [group] })[0].value)).toEqual({
      users: [ada],
      groups: [],
    });
  });

  it('drops people whose account is gone', () => {
    expect(chosenOf({ users: [ada, { id: null, name: 'Gone' }], groups: [] }).users).toEqual([ada]);
  });

  it('sends ids', () => {
    expect(inputOf(found)).toEqual({ users: [1, 2], groups: ['g1'] });
  });
});

it('lists of several documents name everybody once', () => {
  expect(
    united([
      { users: [ada], groups: [legal] },
      { users: [rosa, ada], groups: [legal] },
    ]),
  ).toEqual(found);
  expect(isNobody(united([]))).toBe(true);
});

it('the order in which people were chosen is no difference', () => {
  expect(isSame({ users: [ada, rosa], groups: [] }, { users: [rosa, ada], groups: [] })).toBe(true);
  expect(isSame({ users: [ada], groups: [] }, { users: [ada], groups: [legal] })).toBe(false);
});
