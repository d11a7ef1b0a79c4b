import { outcomeOf, type Current, type Sides } from '../outcome';
import type { Attribute } from '../schema/types';
import type { Snapshot } from '../snapshot';
import { link, links, quote, schemaOf, tag, text, toTag, toTopic, zone } from './drift.fixtures';
import { driftOf, fitSides, splitDrift } from '.';

describe('sides of a revision, fitted to the present schema', () => {
  const both = (base: Snapshot, proposed: Snapshot): Sides => ({
    draft: { base, proposed },
    live: 'as_draft',
  });
  const stored = (snapshot: Snapshot): Current => ({ draft: snapshot, published: snapshot });

  interface Row {
    name: string;
    attributes: Record<string, Attribute>;
    base: Snapshot;
    proposed: Snapshot;
    current: Snapshot;
    merged: Snapshot;
    outdated?: boolean;
  }
  const rows: Row[] = [
    {
      name: 'removed attribute that the request edited',
      attributes: {},
      base: { title: 'A', old: 'x' },
      proposed: { title: 'B', old: 'y' },
      current: { title: 'A' },
      merged: { title: 'B' },
    },
    {
      name: 'text → integer: what the migration made of it stays',
      attributes: { rating: { type: 'integer' } },
      base: { title: 'A', rating: '5' },
      proposed: { title: 'B', rating: '6' },
      current: { title: 'A', rating: 5 },
      merged: { title: 'B', rating: 5 },
    },
    {
      name: 'only the proposal does not fit',
      attributes: { rating: { type: 'integer' } },
      base: { title: 'A', rating: null },
      proposed: { title: 'B', rating: 'six' },
      current: { title: 'A', rating: 7 },
      merged: { title: 'B', rating: 7 },
    },
    {
      name: 'only the base does not fit: emptied in the request',
      attributes: { rating: { type: 'integer' } },
      base: { title: 'A', rating: 'six' },
      proposed: { title: 'B', rating: null },
      current: { title: 'A', rating: 6 },
      merged: { title: 'B', rating: 6 },
    },
    {
      name: 'inner attribute of a single component',
      attributes: { link },
      base: { title: 'A', link: { id: 1, label: 'L', order: 'one' } },
      proposed: { title: 'A', link: { id: 1, label: 'M', order: 'two' } },
      current: { title: 'A', link: { id: 7, label: 'L', order: 1 } },
      merged: { title: 'A', link: { id: 7, label: 'M', order: 1 } },
    },
    {
      name: 'inner attribute of a repeatable component: an item edited, one removed, one added, one moved',
      attributes: { links },
      base: {
        links: [
          { id: 1, label: 'first one', order: 'a' },
          { id: 2, label: 'second thing', order: 'b' },
          { id: 3, label: 'third place', order: 'c' },
        ],
      },
      proposed: {
        links: [
          { id: 3, label: 'third place', order: 'c' },
          { id: 1, label: 'first one, edited', order: 'a' },
          { label: 'new entry', order: 'd' },
        ],
      },
      current: {
        links: [
          { id: 11, label: 'first one', order: 1 },
          { id: 12, label: 'second thing', order: 2 },
          { id: 13, label: 'third place', order: 3 },
        ],
      },
      merged: {
        links: [
          { id: 13, label: 'third place', order: 3 },
          { id: 11, label: 'first one, edited', order: 1 },
          { label: 'new entry' },
        ],
      },
    },
    {
      name: 'nested repeatable component inside a dynamic zone item',
      attributes: { zone },
      base: { zone: [{ ...quote, year: 'MM' }] },
      proposed: { zone: [{ ...quote, text: 'Better', year: 'MMI' }] },
      current: { zone: [{ ...quote, id: 8, year: 2000 }] },
      merged: { zone: [{ ...quote, id: 8, text: 'Better', year: 2000 }] },
    },
    {
      name: 'component gone inside a dynamic zone',
      attributes: { zone },
      base: { zone: [quote, { id: 2, __component: 'section.gone', a: 1 }] },
      proposed: {
        zone: [
          { ...quote, text: 'Better' },
          { id: 2, __component: 'section.gone', a: 2 },
        ],
      },
      current: { zone: [quote] },
      merged: { zone: [{ ...quote, text: 'Better' }] },
    },
    {
      name: 'relation to another type',
      attributes: { tag },
      base: { title: 'A', tag: [toTopic] },
      proposed: { title: 'B', tag: [{ ...toTopic, documentId: 'b' }] },
      current: { title: 'A', tag: [toTag] },
      merged: { title: 'B', tag: [toTag] },
    },
    {
      name: 'single → repeatable component',
      attributes: { link: links },
      base: { title: 'A', link: { label: 'L' } },
      proposed: { title: 'B', link: { label: 'M' } },
      current: { title: 'A', link: [{ id: 3, label: 'L' }] },
      merged: { title: 'B', link: [{ id: 3, label: 'L' }] },
    },
    {
      name: 'attribute added since, empty',
      attributes: { extra: text, links },
      base: { title: 'A' },
      proposed: { title: 'B' },
      current: { title: 'A', extra: null, links: [] },
      merged: { title: 'B', extra: null, links: [] },
    },
    {
      name: 'attribute added since, filled: somebody did that',
      attributes: { extra: text },
      base: { title: 'A' },
      proposed: { title: 'B' },
      current: { title: 'A', extra: 'x' },
      merged: { title: 'B', extra: 'x' },
      outdated: true,
    },
  ];

  it.each(rows)('$name', ({ attributes, base, proposed, current, merged, outdated = false }) => {
    const schema = schemaOf(attributes);
    const before = JSON.stringify([base, proposed, current]);
    const sides = fitSides(schema, both(base, proposed), stored(current));
    const outcome = outcomeOf(schema, {
      type: 'edition',
      sides,
      current: stored(current),
      toPublished: true,
    });
    expect(outcome).toMatchObject({ outdated, conflicts: [], obstacle: null });
    expect(splitDrift(schema, outcome.published ?? {}).drift).toEqual([]);
    expect(outcome.published).toMatchObject(merged);
    expect(outcome.draft).toMatchObject(merged);
    expect(JSON.stringify([base, proposed, current])).toBe(before);
  });

  it('each side keeps what is stored on that side', () => {
    const schema = schemaOf({ rating: { type: 'integer' } });
    const sides = both({ title: 'A', rating: 'x' }, { title: 'B', rating: 'x' });
    const current = { draft: { title: 'A', rating: 1 }, published: { title: 'A', rating: 2 } };
    const fitted = fitSides(schema, sides, current);
    const outcome = outcomeOf(schema, { type: 'edition', sides: fitted, current, toPublished: true });
    expect(outcome).toMatchObject({
      outdated: false,
      conflicts: [],
      draft: { title: 'B', rating: 1 },
      published: { title: 'B', rating: 2 },
    });
  });

  it('nothing to fit: the very same sides', () => {
    const sides = both({ title: 'A' }, { title: 'B' });
    expect(fitSides(schemaOf({}), sides, stored({ title: 'A' }))).toBe(sides);
  });

  it('Draft & Publish switched on or off since', () => {
    const schema = schemaOf({});
    const [base, proposed] = [{ title: 'A' }, { title: 'B' }];
    const on = fitSides(schema, { draft: { base, proposed }, live: null }, stored(base));
    expect(on.live).toBe('as_draft');
    const off = fitSides(
      { ...schema, draftAndPublish: false },
      { draft: { base, proposed }, live: { base, proposed } },
      { draft: base, published: null },
    );
    expect(off).toEqual({ draft: { base, proposed }, live: null });
  });

  it.each(['publication', 'unpublication'] as const)(
    'a %s has nothing left to do without Draft & Publish',
    (type) => {
      const schema = { ...schemaOf({}), draftAndPublish: false };
      const snapshot = { title: 'A' };
      const current = { draft: snapshot, published: null };
      const live = { base: type === 'publication' ? null : snapshot, proposed: snapshot };
      const sides = fitSides(schema, { draft: { base: snapshot, proposed: snapshot }, live }, current);
      const outcome = outcomeOf(schema, { type, sides, current, toPublished: false });
      expect(outcome).toMatchObject({ obstacle: 'nothing_left', conflicts: [], draft: snapshot });
    },
  );

  it('names what is proposed first, each place once', () => {
    const schema = schemaOf({});
    const drift = driftOf(schema, both({ old: 'a', older: 'b' }, { old: 'c' }));
    expect(drift.map(({ path, value }) => [path, value])).toEqual([
      ['old', 'c'],
      ['older', 'b'],
    ]);
  });
});
