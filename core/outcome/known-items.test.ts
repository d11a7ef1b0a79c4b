import type { DocumentSchema } from '../schema/types';
import type { Snapshot } from '../snapshot/types';
import { outcomeOf } from './outcome';
import { schema as page } from './outcome.fixtures';

const schema: DocumentSchema = {
  ...page,
  attributes: {
    title: { type: 'string' },
    quotes: { type: 'component', component: 'section.quote', multiple: true },
  },
  components: {
    'section.quote': {
      displayName: 'Quote',
      mainField: 'text',
      attributes: { text: { type: 'string' }, source: { type: 'string' } },
    },
  },
};

const quote = (id: number | null, text: string, source: string) => ({
  ...(id !== null && { id }),
  text,
  source,
});
const state = (...quotes: object[]): Snapshot => ({ title: 'Page', quotes }) as unknown as Snapshot;
const shown = (side: Snapshot | null) =>
  (side?.quotes as unknown as { text: string; source: string }[]).map(({ text, source }) => [text, source]);

const first = (id: number) => quote(id, 'To be or not to be', 'Hamlet');
const drafted = (id: number) => quote(id, 'All that glitters', 'The Merchant');
const edited = (id: number) => quote(id, 'All that glisters', 'The Merchant');

const live = (draft: [Snapshot, Snapshot], sides: [Snapshot, Snapshot], now: [Snapshot, Snapshot]) =>
  outcomeOf(schema, {
    type: 'edition',
    sides: {
      draft: { base: draft[0], proposed: draft[1] },
      live: { base: sides[0], proposed: sides[1] },
    },
    current: { draft: now[0], published: now[1] },
    toPublished: true,
  });

describe('items that the author knew from the draft and that were published meanwhile', () => {
  const seen = state(first(1), drafted(2));
  const published: [Snapshot, Snapshot] = [seen, state(first(21), drafted(22))];

  it('an edit of one is one edit, not a second item', () => {
    const wanted = state(first(1), edited(2));
    const outcome = live([seen, wanted], [state(first(11)), state(first(11), edited(2))], published);
    expect(outcome.conflicts).toEqual([]);
    expect(shown(outcome.published)).toEqual(shown(wanted));
  });

  it('a removal stays a removal', () => {
    const wanted = state(first(1));
    const outcome = live([seen, wanted], [state(first(11)), state(first(11))], published);
    expect(outcome.conflicts).toEqual([]);
    expect(shown(outcome.published)).toEqual(shown(wanted));
    expect(shown(outcome.draft)).toEqual(shown(wanted));
  });

  it('one that the author left alone stays published', () => {
    const wanted = state(first(1), drafted(2), quote(null, 'New', 'Author'));
    const proposed = state(first(11), quote(null, 'New', 'Author'));
    const outcome = live([seen, wanted], [state(first(11)), proposed], published);
    expect(outcome.conflicts).toEqual([]);
    expect(shown(outcome.published).sort()).toEqual(shown(wanted).sort());
  });

  it('published otherwise than it was drafted, it is a conflict', () => {
    const wanted = state(first(1), edited(2));
    const other: [Snapshot, Snapshot] = [
      state(first(1), quote(2, 'All that shines', 'The Merchant')),
      state(first(21), quote(22, 'All that shines', 'The Merchant')),
    ];
    const outcome = live([seen, wanted], [state(first(11)), state(first(11), edited(2))], other);
    expect(outcome.conflicts).toMatchObject([{ kind: 'edit_edit', label: expect.stringContaining('text') }]);
  });
});
