import type { DocumentSchema } from '../schema/types';
import type { Snapshot } from '../snapshot/types';
import { inverseOf } from './inverse';
import { outcomeOf } from './outcome';
import type { ChangeType, Current, Sides } from './types';

const schema: DocumentSchema = {
  uid: 'api::page.page',
  kind: 'collectionType',
  displayName: 'Page',
  mainField: 'title',
  draftAndPublish: true,
  localized: false,
  attributes: { title: { type: 'string' }, lead: { type: 'string' } },
  components: {},
};

const page = (title: string, lead = 'lead'): Snapshot => ({ title, lead });
const base = page('Old');
const wanted = page('New');
const unfinished = page('New', 'unfinished');

type Row = [type: ChangeType, sides: Sides, before: Current];

const TABLE: Row[] = [
  [
    'creation',
    { draft: { base: null, proposed: wanted }, live: 'as_draft' },
    { draft: null, published: null },
  ],
  ['edition', { draft: { base, proposed: wanted }, live: 'as_draft' }, { draft: base, published: base }],
  [
    'edition',
    { draft: { base: page('Old', 'unfinished'), proposed: unfinished }, live: { base, proposed: wanted } },
    { draft: page('Old', 'unfinished'), published: base },
  ],
  ['deletion', { draft: { base, proposed: null }, live: 'as_draft' }, { draft: base, published: base }],
  [
    'deletion',
    { draft: { base, proposed: null }, live: { base: null, proposed: null } },
    { draft: base, published: null },
  ],
  [
    'publication',
    { draft: { base: wanted, proposed: wanted }, live: { base, proposed: wanted } },
    { draft: wanted, published: base },
  ],
  [
    'publication',
    { draft: { base: wanted, proposed: wanted }, live: { base: null, proposed: wanted } },
    { draft: wanted, published: null },
  ],
  [
    'unpublication',
    { draft: { base, proposed: base }, live: { base, proposed: null } },
    { draft: base, published: base },
  ],
];

const apply = (type: ChangeType, sides: Sides, current: Current) =>
  outcomeOf(schema, { type, sides, current, toPublished: true });

describe('reverting (domain section 9)', () => {
  it.each(TABLE)('%s, then its inverse, gives what was before', (type, sides, before) => {
    const done = apply(type, sides, before);
    expect([done.obstacle, done.conflicts]).toEqual([null, []]);
    const inverse = inverseOf(type, sides);
    const undone = apply(inverse?.type as ChangeType, inverse?.sides as Sides, done);
    expect(undone).toMatchObject({ ...before, outdated: false, conflicts: [], obstacle: null });
  });

  it('is in conflict where the document moved on in the same part', () => {
    const sides: Sides = { draft: { base, proposed: wanted }, live: 'as_draft' };
    const inverse = inverseOf('edition', sides);
    const moved = { draft: page('Newer'), published: page('Newer') };
    expect(apply('edition', inverse?.sides as Sides, moved).conflicts).toHaveLength(1);
  });

  it('leaves alone what moved on in another part', () => {
    const sides: Sides = { draft: { base, proposed: wanted }, live: 'as_draft' };
    const inverse = inverseOf('edition', sides);
    const moved = { draft: page('New', 'newer'), published: page('New', 'newer') };
    expect(apply('edition', inverse?.sides as Sides, moved)).toMatchObject({
      published: page('Old', 'newer'),
      conflicts: [],
    });
  });

  it('has nothing to undo in a change that changed nothing', () => {
    expect(inverseOf('no_change', { draft: { base, proposed: base }, live: 'as_draft' })).toBeNull();
  });
});
