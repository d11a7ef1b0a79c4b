import { replacedReview } from './replaced-review';

const ana = { id: 1, name: 'Ana' };
const ben = { id: 2, name: 'Ben' };
const gone = { id: null, name: 'Gone' };

const own = { author: ben, onBehalfOf: null, valid: true };
const forAna = { author: ben, onBehalfOf: ana, valid: true };
const forGone = { author: ben, onBehalfOf: gone, valid: true };

describe('the review that a new one replaces', () => {
  it('is the one in the same name, whoever gave it', () => {
    expect(replacedReview([own, forAna], 1)).toBe(forAna);
    expect(replacedReview([forAna, own], 2)).toBe(own);
  });

  it('is none that does not count any more', () => {
    expect(replacedReview([{ ...forAna, valid: false }], 1)).toBeUndefined();
  });

  it('is none while no name is chosen', () => {
    expect(replacedReview([forGone], null)).toBeUndefined();
  });
});
