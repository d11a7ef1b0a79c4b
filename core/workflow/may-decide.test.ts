import { refusalToComment, refusalToDecide, type DecisionFacts } from './may-decide';

const member: DecisionFacts = {
  isToken: false,
  isMember: true,
  isAuthor: false,
  isManager: false,
  preventAuthorsToReview: false,
  request: 'ready_for_review',
  workflow: 'pending',
  stage: { name: 'Legal', state: 'pending', groupName: 'Lawyers', groupExists: true },
  active: { name: 'Legal', isThis: true },
};
const stage = (more: Partial<DecisionFacts['stage']>) => ({ stage: { ...member.stage, ...more } });

describe('deciding about a stage', () => {
  it.each<[string, Partial<DecisionFacts>]>([
    ['a member of the group', {}],
    ['when it could be published already but for this', { request: 'ready_for_merging' }],
    ['an author, unless the setting keeps authors', { isAuthor: true }],
    ['others where authors are kept', { preventAuthorsToReview: true }],
  ])('%s may', (_, facts) => {
    expect(refusalToDecide({ ...member, ...facts })).toBeNull();
  });

  it.each<[string, Partial<DecisionFacts>, RegExp]>([
    ['a token', { isToken: true, isManager: true }, /API tokens/],
    ['somebody else', { isMember: false }, /Only members of the group "Lawyers"/],
    ['who manages everything', { isMember: false, isManager: true }, /Only members/],
    ['an author who is kept', { isAuthor: true, preventAuthorsToReview: true }, /author/],
    [
      'anybody, once the group is gone',
      { isMember: false, ...stage({ groupExists: false }) },
      /does not exist/,
    ],
  ])('%s may not: 403', (_, facts, why) => {
    const refusal = refusalToDecide({ ...member, ...facts });
    expect(refusal?.kind).toBe('right');
    expect(refusal?.why.message).toMatch(why);
  });

  it.each<[string, Partial<DecisionFacts>]>([
    ['approved', { workflow: 'approved', active: null }],
    ['denied', { workflow: 'denied', active: null }],
    ['canceled', { workflow: 'canceled', active: null }],
    ['approved', stage({ state: 'approved' })],
    ['not_active', { active: { name: 'First', isThis: false } }],
    ['draft', { request: 'draft' }],
    ['closed', { request: 'closed' }],
    ['stale', { request: 'stale' }],
    ['merged', { request: 'merged' }],
  ])('not while it is %s: 409', (state, facts) => {
    expect(refusalToDecide({ ...member, ...facts })).toMatchObject({ kind: 'state', state });
  });
});

describe('commenting on a stage', () => {
  it.each<[string, Partial<DecisionFacts>]>([
    ['a member, whether or not it is their turn', { active: { name: 'First', isThis: false } }],
    ['an author', { isMember: false, isAuthor: true }],
    ['a manager', { isMember: false, isManager: true }],
    ['in a draft too', { request: 'draft' }],
  ])('%s may', (_, facts) => {
    expect(refusalToComment({ ...member, ...facts })).toBeNull();
  });

  it('others may not, nor anybody once it has ended', () => {
    expect(refusalToComment({ ...member, isMember: false })).toMatchObject({ kind: 'right' });
    expect(refusalToComment({ ...member, isToken: true })).toMatchObject({ kind: 'right' });
    expect(refusalToComment({ ...member, workflow: 'denied' })).toMatchObject({
      kind: 'state',
      state: 'denied',
    });
  });
});
