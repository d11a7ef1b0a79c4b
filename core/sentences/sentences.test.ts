import { SENTENCES, type SentenceId, type ValuesOf } from './catalogue';
import { say, saidBy, together } from './say';

type Row = { [Id in SentenceId]: [id: Id, values: ValuesOf<Id>, english: string] }[SentenceId];

const WITH_FORMS: Row[] = [
  ['status.is', { status: 'draft' }, 'This request is a draft.'],
  ['status.is-ended', { status: 'stale' }, 'This request is stale: reopen it first.'],
  [
    'status.no-publishing',
    { status: 'ready_for_review' },
    'This request is ready for review and cannot be published.',
  ],
  [
    'status.no-transition',
    { status: 'merged', to: 'closed' },
    'This request is published and cannot become closed by hand.',
  ],
  [
    'status.possible',
    { first: 'draft', second: 'ready_for_merging' },
    'Possible: "a draft" or "ready to publish".',
  ],
  ['approval.given', { count: 1 }, 'Approved by 1 valid review, none against.'],
  ['approval.given', { count: 2 }, 'Approved by 2 valid reviews, none against.'],
  [
    'conflicts.obstacle',
    { label: 'Home', obstacle: 'document_gone', more: 0 },
    '"Home" does not exist any more.',
  ],
  [
    'conflicts.obstacle',
    { label: 'Home', obstacle: 'already_exists', more: 2 },
    '"Home" exists already. 2 more likewise.',
  ],
  ['related.some', { numbers: '#1', count: 1 }, '#1 is about the same documents.'],
  ['related.some', { numbers: '#1, #2', count: 2 }, '#1, #2 are about the same documents.'],
  ['propose.unknown', { type: 'Article', locale: 'none' }, 'This Article entry does not exist.'],
  [
    'propose.unknown',
    { type: 'Article', locale: 'fr' },
    'This Article entry does not exist in the locale "fr".',
  ],
  ['merge.right', { right: 'publish', label: 'Home', more: 0 }, 'You may not publish "Home".'],
  [
    'merge.right-of-merge-user',
    { name: 'Ada', right: 'delete', label: 'Home', more: 1 },
    'The merge user, Ada, may not delete "Home" (and 1 more).',
  ],
  [
    'merge.failed',
    { label: 'Home', cause: 'too long', places: 'title' },
    '"Home" could not be published: too long (title). Nothing was changed.',
  ],
];

describe('the English of the server', () => {
  it.each(WITH_FORMS)('%s with %j', (id, values, english) => {
    const speak = say as (id: SentenceId, values: object) => ReturnType<typeof say>;
    expect(speak(id, values)).toEqual({ message: english, text: [{ id, values }] });
  });

  it('takes names as they are, whatever characters they have', () => {
    const name = `<b>{count, plural}</b> '{x}' #`;
    expect(say('approval.missing', { names: name }).message).toBe(`Approval is missing from ${name}.`);
  });

  it('says sentences without values as they are written', () => {
    const plain = Object.entries(SENTENCES).filter(([, template]) => !template.includes('{'));
    for (const [id, template] of plain) {
      expect(say(id as 'merge.ask').message).toBe(template);
    }
    expect(plain.length).toBeGreaterThan(50);
  });
});

it('says a sentence within a sentence in both ways', () => {
  const cause = say('merge.database');
  expect(say('merge.failed', { label: 'Home', cause, places: 'none' })).toEqual({
    message: '"Home" could not be published: the database refused it. Nothing was changed.',
    text: [
      {
        id: 'merge.failed',
        values: { label: 'Home', cause: [{ id: 'merge.database', values: {} }], places: 'none' },
      },
    ],
  });
});

it('joins its own sentences with those of other packages', () => {
  const foreign = saidBy({ message: 'Legal is on holiday.' });
  expect(together([say('approval.none'), foreign])).toEqual({
    message: 'No valid approval yet; at least one is needed. Legal is on holiday.',
    text: [
      { id: 'approval.none', values: {} },
      { id: 'as-is', values: { message: 'Legal is on holiday.' } },
    ],
  });
});

it('keeps how another package says to translate its sentence', () => {
  const text = [{ id: 'legal.holiday', values: {} }];
  expect(saidBy({ message: 'Legal is on holiday.', text })).toEqual({
    message: 'Legal is on holiday.',
    text,
  });
});
