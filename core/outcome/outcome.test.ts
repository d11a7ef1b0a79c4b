import { outcomeOf } from './outcome';
import { base, both, page, schema, sides, wanted } from './outcome.fixtures';
import type { ChangeType, Current, Outcome, Sides } from './types';

interface Row {
  scenario: string;
  type: ChangeType;
  sides: Sides;
  current: Current;
  toPublished?: boolean;
  expected: Partial<Outcome> & { conflictKinds?: string[] };
}

const TABLE: Row[] = [
  {
    scenario: 'edition, stored as base: not outdated',
    type: 'edition',
    sides: sides([base, wanted]),
    current: both(base, base),
    expected: { outdated: false, conflictKinds: [], obstacle: null, draft: wanted, published: wanted },
  },
  {
    scenario: 'edition, changed elsewhere: outdated, both edits kept on both sides',
    type: 'edition',
    sides: sides([base, wanted]),
    current: both(page('Old', 'moved'), page('Old', 'moved')),
    expected: {
      outdated: true,
      conflictKinds: [],
      obstacle: null,
      draft: page('New', 'moved'),
      published: page('New', 'moved'),
    },
  },
  {
    scenario: 'edition, changed in the same part, differently: conflict',
    type: 'edition',
    sides: sides([base, wanted]),
    current: both(page('Theirs'), page('Theirs')),
    expected: { outdated: true, conflictKinds: ['edit_edit'], obstacle: null },
  },
  {
    scenario: 'edition, changed in the same part, equally: no conflict',
    type: 'edition',
    sides: sides([base, wanted]),
    current: both(wanted, wanted),
    expected: { outdated: true, conflictKinds: [], obstacle: null, draft: wanted, published: wanted },
  },
  {
    scenario: 'edition, document gone: conflict',
    type: 'edition',
    sides: sides([base, wanted]),
    current: both(null, null),
    expected: { outdated: true, conflictKinds: ['edit_delete'], obstacle: 'document_gone' },
  },
  {
    scenario:
      "edition, somebody's unfinished draft edit in another part: stays in the draft, does not go live",
    type: 'edition',
    sides: sides([base, wanted]),
    current: both(page('Old', 'unfinished'), base),
    expected: { outdated: true, conflictKinds: [], draft: page('New', 'unfinished'), published: wanted },
  },
  {
    scenario:
      "edition, somebody's unfinished draft edit in the same part: the request goes live, the unfinished edit stays in the draft",
    type: 'edition',
    sides: sides([base, wanted]),
    current: both(page('Unfinished'), base),
    expected: { outdated: true, conflictKinds: [], draft: page('Unfinished'), published: wanted },
  },
  {
    scenario: 'edition, the draft had unfinished edits when it was made: only the own edit goes live',
    type: 'edition',
    sides: sides([page('Old', 'unfinished'), page('New', 'unfinished')], [base, wanted]),
    current: both(page('Old', 'unfinished'), base),
    expected: { outdated: false, conflictKinds: [], draft: page('New', 'unfinished'), published: wanted },
  },
  {
    scenario: 'edition to the draft only: the published side stays',
    type: 'edition',
    sides: sides([base, wanted]),
    current: both(base, base),
    toPublished: false,
    expected: { outdated: false, draft: wanted, published: base },
  },
  {
    scenario: 'edition to the draft only, the draft changed in the same part: conflict',
    type: 'edition',
    sides: sides([base, wanted]),
    current: both(page('Unfinished'), base),
    toPublished: false,
    expected: { outdated: true, conflictKinds: ['edit_edit'] },
  },
  {
    scenario: 'edition of a document never published: published whole as proposed',
    type: 'edition',
    sides: sides([base, wanted], [null, wanted]),
    current: both(base, null),
    expected: { outdated: false, conflictKinds: [], draft: wanted, published: wanted },
  },
  {
    scenario: 'edition of a document published by somebody meanwhile: merged with it',
    type: 'edition',
    sides: sides([base, wanted], [null, wanted]),
    current: both(page('Old', 'moved'), page('Old', 'moved')),
    expected: {
      outdated: true,
      conflictKinds: [],
      draft: page('New', 'moved'),
      published: page('New', 'moved'),
    },
  },
  {
    scenario: 'edition of a document unpublished meanwhile: conflict, never silently live again',
    type: 'edition',
    sides: sides([base, wanted]),
    current: both(base, null),
    expected: { outdated: true, conflictKinds: ['edit_delete'] },
  },
  {
    scenario: 'creation, nothing there: as proposed on both sides',
    type: 'creation',
    sides: sides([null, wanted]),
    current: both(null, null),
    expected: { outdated: false, conflictKinds: [], obstacle: null, draft: wanted, published: wanted },
  },
  {
    scenario: 'creation to the draft only: nothing is published',
    type: 'creation',
    sides: sides([null, wanted]),
    current: both(null, null),
    toPublished: false,
    expected: { outdated: false, draft: wanted, published: null },
  },
  {
    scenario: 'creation of a locale, what its siblings share changed: taken in, never set back',
    type: 'creation',
    sides: sides([{ note: 'shared' }, page('New', 'lead', 'shared')]),
    current: { draft: null, published: null, shared: { note: 'moved' } },
    expected: {
      outdated: true,
      conflictKinds: [],
      draft: page('New', 'lead', 'moved'),
      published: page('New', 'lead', 'moved'),
    },
  },
  {
    scenario: 'creation of a locale that changes what its siblings share, changed there too: conflict',
    type: 'creation',
    sides: sides([{ note: 'shared' }, page('New', 'lead', 'mine')]),
    current: { draft: null, published: null, shared: { note: 'theirs' } },
    expected: { outdated: true, conflictKinds: ['edit_edit'] },
  },
  {
    scenario: 'creation, exists now: conflict without a custom choice',
    type: 'creation',
    sides: sides([null, wanted]),
    current: both(base, null),
    expected: { outdated: true, conflictKinds: ['create_create'], obstacle: 'already_exists', draft: base },
  },
  {
    scenario: 'deletion, stored as base',
    type: 'deletion',
    sides: sides([base, null]),
    current: both(base, base),
    expected: { outdated: false, obstacle: null, draft: null, published: null },
  },
  {
    scenario: 'deletion, changed: no conflict, but what was approved is not what would go',
    type: 'deletion',
    sides: sides([base, null]),
    current: both(page('Old', 'moved'), base),
    expected: { outdated: true, conflictKinds: [], obstacle: 'changed_since' },
  },
  {
    scenario: 'deletion, already gone',
    type: 'deletion',
    sides: sides([base, null]),
    current: both(null, null),
    expected: { outdated: true, conflictKinds: [], obstacle: 'nothing_left' },
  },
  {
    scenario: 'publication, draft as base',
    type: 'publication',
    sides: sides([wanted, wanted], [base, wanted]),
    current: both(wanted, base),
    expected: { outdated: false, conflictKinds: [], obstacle: null, draft: wanted, published: wanted },
  },
  {
    scenario: 'publication, draft changed since: what was approved goes live, the newer draft stays',
    type: 'publication',
    sides: sides([wanted, wanted], [base, wanted]),
    current: both(page('New', 'newer'), base),
    expected: {
      outdated: true,
      conflictKinds: [],
      obstacle: null,
      draft: page('New', 'newer'),
      published: wanted,
    },
  },
  {
    scenario: 'publication, published changed in the same part, differently: conflict',
    type: 'publication',
    sides: sides([wanted, wanted], [base, wanted]),
    current: both(wanted, page('Theirs')),
    expected: { outdated: true, conflictKinds: ['edit_edit'], obstacle: null },
  },
  {
    scenario: 'publication, nothing left to do',
    type: 'publication',
    sides: sides([wanted, wanted], [base, wanted]),
    current: both(wanted, wanted),
    expected: { outdated: true, obstacle: 'nothing_left' },
  },
  {
    scenario: 'publication, document gone',
    type: 'publication',
    sides: sides([wanted, wanted], [base, wanted]),
    current: both(null, null),
    expected: { outdated: true, obstacle: 'document_gone' },
  },
  {
    scenario: 'first publication',
    type: 'publication',
    sides: sides([wanted, wanted], [null, wanted]),
    current: both(wanted, null),
    expected: { outdated: false, conflictKinds: [], published: wanted },
  },
  {
    scenario: 'unpublication, published as base',
    type: 'unpublication',
    sides: sides([base, base], [base, null]),
    current: both(base, base),
    expected: { outdated: false, obstacle: null, draft: base, published: null },
  },
  {
    scenario: 'unpublication, published changed',
    type: 'unpublication',
    sides: sides([base, base], [base, null]),
    current: both(base, page('Theirs')),
    expected: { outdated: true, conflictKinds: [], obstacle: 'changed_since' },
  },
  {
    scenario: 'unpublication, already done',
    type: 'unpublication',
    sides: sides([base, base], [base, null]),
    current: both(base, null),
    expected: { outdated: true, obstacle: 'nothing_left' },
  },
  {
    scenario: 'no_change: leaves everything',
    type: 'no_change',
    sides: sides([base, base]),
    current: both(base, base),
    expected: { outdated: false, conflictKinds: [], obstacle: null, draft: base, published: base },
  },
  {
    scenario: 'no_change, the document moved on: outdated, still leaves everything',
    type: 'no_change',
    sides: sides([base, base]),
    current: both(page('Theirs'), base),
    expected: { outdated: true, conflictKinds: [], obstacle: null, draft: page('Theirs'), published: base },
  },
  {
    scenario: 'creation, another document has its unique value',
    type: 'creation',
    sides: sides([null, wanted]),
    current: {
      ...both(null, null),
      holder: { documentId: 'other', attribute: 'title', draft: page('New', 'theirs'), published: null },
    },
    expected: {
      outdated: true,
      conflictKinds: ['create_create'],
      obstacle: 'already_exists',
      draft: null,
      published: null,
    },
  },
];

describe('conflict, outdated, outcome (domain sections 3 and 6)', () => {
  it.each(TABLE)('$scenario', ({ type, sides: both, current, toPublished = true, expected }) => {
    const { conflictKinds, ...rest } = expected;
    const outcome = outcomeOf(schema, { type, sides: both, current, toPublished });
    expect(outcome).toMatchObject(rest);
    if (conflictKinds) expect(outcome.conflicts.map(({ kind }) => kind)).toEqual(conflictKinds);
  });
});
