import { outcomeOf } from './outcome';
import { base, both, schema, sides, wanted } from './outcome.fixtures';

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
});
