import type { Snapshot } from '../snapshot/types';
import { base, both, page, schema, wanted, joining } from './outcome.fixtures';
import { rebaseOf, type Rebase } from './rebase';
import type { ChangeType, Current, Sides } from './types';
import { InvalidResolutionError, UnknownConflictError } from '../merge/errors';
import type { Resolution } from '../merge/types';

const theirs = page('Theirs');
const shared = { note: 'note' };
const edits: Sides = { draft: { base, proposed: wanted }, live: 'as_draft' };
const creates: Sides = { draft: { base: null, proposed: wanted }, live: 'as_draft' };
const removes: Sides = { draft: { base, proposed: null }, live: 'as_draft' };
const publishes: Sides = { draft: { base: wanted, proposed: wanted }, live: { base, proposed: wanted } };
const unpublishes: Sides = { draft: { base, proposed: base }, live: { base, proposed: null } };

const keep = (choice: 'request' | 'published', path = ''): Resolution[] => [{ path, choice }];
const same = (from: Snapshot | null, to: Snapshot | null): Sides => ({
  draft: { base: from, proposed: to },
  live: 'as_draft',
});

interface Row {
  scenario: string;
  type: ChangeType;
  sides: Sides;
  current: Current;
  resolutions?: Resolution[];
  expected: Partial<Rebase> & Record<string, unknown>;
}

const TABLE: Row[] = [
  {
    scenario: 'edition, nothing moved: stays as it is',
    type: 'edition',
    sides: edits,
    current: both(base, base),
    expected: { state: 'current' },
  },
  {
    scenario: 'edition, changed elsewhere: a real three-way merge, not a moved base',
    type: 'edition',
    sides: edits,
    current: both(page('Old', 'moved'), page('Old', 'moved')),
    expected: {
      state: 'rebased',
      type: 'edition',
      sides: same(page('Old', 'moved'), page('New', 'moved')),
    },
  },
  {
    scenario: 'edition in conflict: a refresh changes nothing',
    type: 'edition',
    sides: edits,
    current: both(theirs, theirs),
    expected: { state: 'conflict' },
  },
  {
    scenario: 'edition in conflict, keep request',
    type: 'edition',
    sides: edits,
    current: both(theirs, theirs),
    resolutions: keep('request', 'title'),
    expected: { state: 'rebased', type: 'edition', sides: same(theirs, wanted) },
  },
  {
    scenario: 'edition in conflict, keep published: nothing is left',
    type: 'edition',
    sides: edits,
    current: both(theirs, theirs),
    resolutions: keep('published', 'title'),
    expected: { state: 'rebased', type: 'no_change', sides: same(theirs, theirs) },
  },
  {
    scenario: 'edition in conflict, custom',
    type: 'edition',
    sides: edits,
    current: both(theirs, theirs),
    resolutions: [{ path: 'title', choice: 'custom', value: 'Both' }],
    expected: { state: 'rebased', type: 'edition', sides: same(theirs, page('Both')) },
  },
  {
    scenario: 'edition that was made elsewhere too: nothing is left',
    type: 'edition',
    sides: edits,
    current: both(wanted, wanted),
    expected: { state: 'rebased', type: 'no_change', sides: same(wanted, wanted) },
  },
  {
    scenario: 'edition, document gone: becomes a creation',
    type: 'edition',
    sides: edits,
    current: both(null, null),
    expected: { state: 'rebased', type: 'creation', sides: same(null, wanted) },
  },
  {
    scenario: 'edition, document gone, keep published: nothing is left',
    type: 'edition',
    sides: edits,
    current: both(null, null),
    resolutions: keep('published'),
    expected: { state: 'rebased', type: 'no_change', sides: same(null, null) },
  },
  {
    scenario: 'edition, unpublished meanwhile, keep request: goes live again',
    type: 'edition',
    sides: edits,
    current: both(base, null),
    resolutions: keep('request'),
    expected: {
      state: 'rebased',
      type: 'edition',
      sides: { draft: { base, proposed: wanted }, live: { base: null, proposed: wanted } },
    },
  },
  {
    scenario: 'edition, unpublished meanwhile, keep published: nothing is left',
    type: 'edition',
    sides: edits,
    current: both(base, null),
    resolutions: keep('published'),
    expected: {
      state: 'rebased',
      type: 'no_change',
      sides: { draft: { base, proposed: base }, live: { base: null, proposed: null } },
    },
  },
  {
    scenario: 'creation, exists by now: a refresh changes nothing',
    type: 'creation',
    sides: creates,
    current: both(theirs, null),
    expected: { state: 'conflict' },
  },
  {
    scenario: 'creation, exists by now, keep request: an edition of it',
    type: 'creation',
    sides: creates,
    current: both(theirs, theirs),
    resolutions: keep('request'),
    expected: { state: 'rebased', type: 'edition', sides: same(theirs, wanted) },
  },
  {
    scenario: 'creation, exists by now, keep published: nothing is left',
    type: 'creation',
    sides: creates,
    current: both(theirs, theirs),
    resolutions: keep('published'),
    expected: { state: 'rebased', type: 'no_change', sides: same(theirs, theirs) },
  },
  {
    scenario: 'creation, unique value taken, keep request: an edition of the document that has it',
    type: 'creation',
    sides: creates,
    current: {
      ...both(null, null),
      holder: { documentId: 'other', attribute: 'title', draft: theirs, published: null },
    },
    resolutions: keep('request'),
    expected: {
      state: 'rebased',
      type: 'edition',
      documentId: 'other',
      sides: {
        draft: { base: theirs, proposed: wanted },
        live: { base: null, proposed: wanted },
      },
    },
  },
  {
    scenario: 'creation of a single type that exists by now in another locale: a new locale of it',
    type: 'creation',
    sides: creates,
    current: joining(shared),
    expected: {
      state: 'rebased',
      type: 'creation',
      documentId: 'other',
      sides: { draft: { base: shared, proposed: wanted }, live: creates.draft },
    },
  },
  {
    scenario: 'deletion, changed since: approved anew on what is stored now',
    type: 'deletion',
    sides: removes,
    current: both(theirs, theirs),
    expected: { state: 'rebased', type: 'deletion', sides: same(theirs, null) },
  },
  {
    scenario: 'deletion, already gone: nothing is left',
    type: 'deletion',
    sides: removes,
    current: both(null, null),
    expected: { state: 'rebased', type: 'no_change' },
  },
  {
    scenario: 'publication, draft changed since: takes the newest draft in',
    type: 'publication',
    sides: publishes,
    current: both(page('Newer'), base),
    expected: {
      state: 'rebased',
      type: 'publication',
      sides: {
        draft: { base: page('Newer'), proposed: page('Newer') },
        live: { base, proposed: page('Newer') },
      },
    },
  },
  {
    scenario: 'publication in conflict, custom: what was decided goes live, the draft stays',
    type: 'publication',
    sides: publishes,
    current: both(wanted, theirs),
    resolutions: [{ path: 'title', choice: 'custom', value: 'Both' }],
    expected: {
      state: 'rebased',
      type: 'publication',
      sides: {
        draft: { base: wanted, proposed: wanted },
        live: { base: theirs, proposed: page('Both') },
      },
    },
  },
  {
    scenario: 'unpublication, nothing left to do',
    type: 'unpublication',
    sides: unpublishes,
    current: both(base, null),
    expected: { state: 'rebased', type: 'no_change' },
  },
];

describe('ways out (domain section 6)', () => {
  it.each(TABLE)('$scenario', ({ type, sides, current, resolutions, expected }) => {
    expect(rebaseOf(schema, { type, sides, current, toPublished: true, resolutions })).toMatchObject(
      expected,
    );
  });

  it('merges to the draft alone where that is the target', () => {
    const unfinished = page('Old', 'unfinished');
    const result = rebaseOf(schema, {
      type: 'edition',
      sides: edits,
      current: both(unfinished, base),
      toPublished: false,
    });
    expect(result).toMatchObject({
      type: 'edition',
      sides: {
        draft: { base: unfinished, proposed: page('New', 'unfinished') },
        live: { base, proposed: wanted },
      },
    });
  });

  it('takes a decision over to the draft too, beside unfinished edits there', () => {
    const result = rebaseOf(schema, {
      type: 'edition',
      sides: edits,
      current: both(page('Theirs', 'lead', 'unfinished'), page('Theirs')),
      toPublished: true,
      resolutions: [{ path: 'title', choice: 'custom', value: 'Both' }],
    });
    expect(result).toMatchObject({
      sides: {
        draft: { proposed: page('Both', 'lead', 'unfinished') },
        live: { base: page('Theirs'), proposed: page('Both') },
      },
    });
  });

  it.each([
    ['a path without conflict', keep('request', 'lead'), UnknownConflictError],
    ['the whole document where it is not in question', keep('published'), UnknownConflictError],
  ])('refuses %s', (_what, resolutions, error) => {
    const input = {
      type: 'edition' as const,
      sides: edits,
      current: both(theirs, theirs),
      toPublished: true,
    };
    expect(() => rebaseOf(schema, { ...input, resolutions })).toThrow(error);
  });

  it('has no custom answer for a whole document, and none for a part of it', () => {
    const input = {
      type: 'creation' as const,
      sides: creates,
      current: both(theirs, null),
      toPublished: true,
    };
    const custom: Resolution[] = [{ path: '', choice: 'custom', value: wanted }];
    expect(() => rebaseOf(schema, { ...input, resolutions: custom })).toThrow(InvalidResolutionError);
    expect(() => rebaseOf(schema, { ...input, resolutions: keep('request', 'title') })).toThrow(
      UnknownConflictError,
    );
  });
});
