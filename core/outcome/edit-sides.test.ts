import type { Snapshot } from '../snapshot/types';
import { editSides, joinSides } from './build-sides';
import { liveSide } from './outcome';
import { both, page, schema } from './outcome.fixtures';
import { rebaseOf } from './rebase';
import type { Sides } from './types';

const proposedOn = (sides: Sides): (Snapshot | null | undefined)[] => [
  sides.draft.proposed,
  liveSide(sides)?.proposed,
];

/** Refreshed after somebody began another edit of the same title: in the draft theirs stands, live ours. */
const refreshed = (): Sides => {
  const old = page('Old');
  const rebase = rebaseOf(schema, {
    type: 'edition',
    sides: { draft: { base: old, proposed: page('Ours') }, live: 'as_draft' },
    current: { ...both(page('Unfinished'), old) },
    toPublished: true,
  });
  if (rebase.state !== 'rebased') throw new Error(rebase.state);
  return rebase.sides;
};

describe('a proposal edited again', () => {
  it('keeps on the live side what gave way to an unfinished edit in the draft', () => {
    expect(proposedOn(refreshed())).toEqual([page('Unfinished'), page('Ours')]);
    const next = editSides(schema, 'edition', refreshed(), page('Unfinished', 'more'));
    expect(proposedOn(next)).toEqual([page('Unfinished', 'more'), page('Ours', 'more')]);
  });

  it('wins over it where the author writes there again', () => {
    const next = editSides(schema, 'edition', refreshed(), page('Ours again'));
    expect(proposedOn(next)).toEqual([page('Ours again'), page('Ours again')]);
  });

  it('takes an edit back on both sides: what is unfinished in the draft does not go live', () => {
    const sides = joinSides(
      schema,
      { base: page('Unfinished'), proposed: page('Ours', 'ours') },
      { base: page('Old'), proposed: page('Ours', 'ours') },
    );
    const next = editSides(schema, 'edition', sides, page('Unfinished', 'ours'));
    expect(proposedOn(next)).toEqual([page('Unfinished', 'ours'), page('Old', 'ours')]);
  });

  it('is one side where both are the same', () => {
    const sides: Sides = { draft: { base: page('Old'), proposed: page('Ours') }, live: 'as_draft' };
    expect(editSides(schema, 'edition', sides, page('Ours', 'more'))).toEqual({
      draft: { base: page('Old'), proposed: page('Ours', 'more') },
      live: 'as_draft',
    });
  });
});

it('a document that is gone comes back as it was to go live, not with what others left unfinished', () => {
  const rebase = rebaseOf(schema, {
    type: 'edition',
    sides: refreshed(),
    current: both(null, null),
    toPublished: true,
  });
  expect(rebase).toMatchObject({ state: 'rebased', type: 'creation' });
  if (rebase.state !== 'rebased') return;
  expect(proposedOn(rebase.sides)).toEqual([page('Ours'), page('Ours')]);
});

it('a publication of which the answer leaves nothing is a change of nothing', () => {
  const wanted = page('Ours');
  const rebase = rebaseOf(schema, {
    type: 'publication',
    sides: { draft: { base: wanted, proposed: wanted }, live: { base: page('Old'), proposed: wanted } },
    current: both(page('Theirs'), page('Theirs')),
    toPublished: true,
    resolutions: [{ path: 'title', choice: 'published' }],
  });
  expect(rebase).toMatchObject({ state: 'rebased', type: 'no_change' });
});
