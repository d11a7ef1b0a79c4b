import { changesOf, draftOf, inputOf, isModified, problemsOf } from './group-draft';

const stored = {
  id: 'g1',
  name: 'Legal',
  description: null,
  users: [
    { id: 1, name: 'Ada' },
    { id: null, name: 'Gone' },
  ],
  roles: [
    { id: 3, name: 'Reviewer' },
    { id: 2, name: 'Publisher' },
  ],
  memberCount: 4,
  createdAt: '2026-11-21T08:00:00.000Z',
  updatedAt: '2026-11-21T08:00:00.000Z',
};

describe('a group that is edited', () => {
  it('starts as it is stored, and is sent back the same', () => {
    expect(inputOf(draftOf(stored))).toEqual({ name: 'Legal', description: null, users: [1], roles: [3, 2] });
  });

  it('is sent without the blanks around its name', () => {
    expect(inputOf({ ...draftOf(null), name: '  Legal ', description: '  ' })).toEqual({
      name: 'Legal',
      description: null,
      users: [],
      roles: [],
    });
  });

  it('is modified by a difference, not by an order', () => {
    const saved = draftOf(stored);
    expect(isModified({ ...saved, roles: [2, 3] }, saved)).toBe(false);
    expect(isModified({ ...saved, roles: [2] }, saved)).toBe(true);
    expect(isModified({ ...saved, description: 'Contracts' }, saved)).toBe(true);
    expect(isModified({ ...saved, people: { users: [], groups: [] } }, saved)).toBe(true);
  });

  it('sends only what was changed', () => {
    const saved = draftOf(stored);
    expect(changesOf({ ...saved, name: 'Lawyers', roles: [2, 3] }, saved)).toEqual({ name: 'Lawyers' });
  });

  it('needs a name', () => {
    expect(problemsOf({ ...draftOf(null), name: '  ' })).toEqual({ name: 'approvers.groups.name.missing' });
    expect(problemsOf(draftOf(stored))).toEqual({});
  });
});
