import { eligibilityOf, type EligibilityFacts } from './eligibility';

const ana = { id: 1, name: 'Ana' };
const ben = { id: 2, name: 'Ben' };
const cleo = { id: 3, name: 'Cleo' };

const facts = (more: Partial<EligibilityFacts> = {}): EligibilityFacts => ({
  person: ana,
  users: null,
  isMember: false,
  mayApproveAll: false,
  delegators: [],
  authors: [],
  preventAuthorsToReview: false,
  ...more,
});

describe('who may review, and in whose name (domain section 7)', () => {
  it.each<[string, Partial<EligibilityFacts>, { id: number; name: string }[]]>([
    ['named on the list', { users: [ana] }, [ana]],
    ['member of a group on the list', { users: [], isMember: true }, [ana]],
    ['no list, holder of approve on every target', { mayApproveAll: true }, [ana]],
    ['delegate of somebody who is named', { users: [ben], delegators: [ben] }, [ben]],
    [
      'named, and delegate of two others',
      { users: [ben, ana, cleo], delegators: [cleo, ben] },
      [ana, cleo, ben],
    ],
    ['member of a group, and delegate', { users: [ben], isMember: true, delegators: [ben] }, [ana, ben]],
    ['an author, where authors may review', { users: [ana], authors: [1] }, [ana]],
    [
      'delegate of an author and of another, where authors may not review',
      { users: [ben, cleo], delegators: [ben, cleo], authors: [2], preventAuthorsToReview: true },
      [cleo],
    ],
  ])('%s: yes', (_, more, inTheNameOf) => {
    expect(eligibilityOf(facts(more))).toEqual({ allowed: true, inTheNameOf });
  });

  it.each<[string, Partial<EligibilityFacts>, string]>([
    ['no list, without approve', {}, 'review.no-permission'],
    ['on a list of others', { users: [ben] }, 'review.not-named'],
    [
      'on a list of others, though holder of approve',
      { users: [ben], mayApproveAll: true },
      'review.not-named',
    ],
    ['on a list of groups only, and in none', { users: [], mayApproveAll: true }, 'review.not-named'],
    [
      'delegate of a member of a group, who is not named',
      { users: [], delegators: [ben] },
      'review.not-named',
    ],
    ['delegate where there is no list', { delegators: [ben] }, 'review.no-permission'],
    [
      'an author, named, where authors may not review',
      { users: [ana], authors: [1], preventAuthorsToReview: true },
      'review.author',
    ],
    [
      'an author, delegate of another, where authors may not review',
      { users: [ben], delegators: [ben], authors: [1], preventAuthorsToReview: true },
      'review.author',
    ],
    [
      'delegate of an author, where authors may not review',
      { users: [ben], delegators: [ben], authors: [2], preventAuthorsToReview: true },
      'review.delegate-of-author',
    ],
  ])('%s: no', (_, more, id) => {
    expect(eligibilityOf(facts(more))).toMatchObject({ allowed: false, why: { text: [{ id }] } });
  });
});
