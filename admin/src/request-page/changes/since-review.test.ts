import { revisionAtLastReview } from './since-review';

const at = (hour: number) => `2024-01-01T${String(hour).padStart(2, '0')}:00:00.000Z`;
const by = (id: number, hour: number) => ({ author: { id, name: 'Somebody' }, createdAt: at(hour) });
const revisions = [1, 2, 3].map((number) => ({ number, createdAt: at(number * 2) }));

describe('the revision seen at the last review', () => {
  it('is the newest one that is not later', () => {
    expect(revisionAtLastReview([by(7, 3), by(7, 5)], revisions, 7)).toBe(2);
    expect(revisionAtLastReview([by(7, 6)], revisions, 7)).toBe(3);
  });

  it('is none for people who did not review', () => {
    expect(revisionAtLastReview([by(8, 5)], revisions, 7)).toBeUndefined();
    expect(
      revisionAtLastReview([{ ...by(8, 5), author: { id: null, name: 'Gone' } }], revisions, null),
    ).toBeUndefined();
  });

  it('is none where the change came later than the review', () => {
    expect(revisionAtLastReview([by(7, 1)], revisions, 7)).toBeUndefined();
  });
});
