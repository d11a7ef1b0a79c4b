import { outcomeOf } from './outcome';
import { base, both, joining, schema, sides, wanted } from './outcome.fixtures';

describe('outcome, beside the table', () => {
  it('offers no custom choice for a whole document', () => {
    const { conflicts } = outcomeOf(schema, {
      type: 'creation',
      sides: sides([null, wanted]),
      current: both(base, null),
      toPublished: true,
    });
    expect(conflicts[0]?.choices).toEqual(['request', 'published']);
  });

  it('has one side where there is no Draft & Publish', () => {
    const plain = { ...schema, draftAndPublish: false };
    const outcome = outcomeOf(plain, {
      type: 'edition',
      sides: { draft: { base, proposed: wanted }, live: null },
      current: both(base, null),
      toPublished: false,
    });
    expect(outcome).toMatchObject({ outdated: false, draft: wanted, published: null });
  });

  it('makes a new locale of a single type that exists by now, with what its locales share', () => {
    const joins = (proposed: typeof wanted) =>
      outcomeOf(schema, {
        type: 'creation',
        sides: sides([null, proposed]),
        current: joining({ note: 'shared' }),
        toPublished: true,
      });
    const whole = { title: 'New', note: 'shared' };
    expect(joins({ title: 'New', lead: null, note: null })).toMatchObject({
      outdated: true,
      conflicts: [],
      obstacle: null,
      draft: whole,
      published: whole,
    });
    expect(joins(wanted)).toMatchObject({
      outdated: true,
      conflicts: [{ path: 'note', kind: 'edit_edit', request: 'note', published: 'shared' }],
      obstacle: null,
    });
  });
});
