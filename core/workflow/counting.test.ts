import { countOf, type Answer } from './counting';

const [ANA, BEN, CLEO] = [1, 2, 3];
const members = new Set([ANA, BEN, CLEO]);
let ids = 0;
const says = (user: number | null, state: Answer['state']): Answer => ({ id: (ids += 1), user, state });

describe('what the answers to a stage come to', () => {
  it('counts each person once, by their latest decision', () => {
    const answers = [says(ANA, 'approved'), says(ANA, 'approved'), says(BEN, 'approved')];
    const count = countOf(answers, members, 3);
    expect(count).toMatchObject({ approvals: 2, denied: false, actionsNeeded: 1 });
    expect([...count.counting]).toEqual([answers[1]?.id, answers[2]?.id]);
    expect(countOf([...answers, says(BEN, 'denied')], members, 3)).toMatchObject({
      approvals: 1,
      denied: true,
    });
  });

  it('takes comments for what they are', () => {
    const count = countOf([says(ANA, 'approved'), says(ANA, 'comment'), says(BEN, 'comment')], members, 2);
    expect(count).toMatchObject({ approvals: 1, denied: false });
    expect(count.counting.size).toBe(1);
  });

  it('forgets who left the group, was blocked or is gone', () => {
    const answers = [says(ANA, 'approved'), says(BEN, 'approved'), says(null, 'approved'), says(9, 'denied')];
    expect(countOf(answers, new Set([BEN]), 2)).toMatchObject({
      approvals: 1,
      denied: false,
      actionsNeeded: 1,
    });
  });

  it('is impossible with fewer members than are needed, who have approved already included', () => {
    expect(countOf([says(ANA, 'approved')], new Set([ANA, BEN]), 2).impossible).toBe(false);
    expect(countOf([says(ANA, 'approved')], new Set([ANA]), 2).impossible).toBe(true);
    expect(countOf([], new Set(), 1).impossible).toBe(true);
  });

  it('needs nobody any more once more approved than are needed', () => {
    expect(countOf([says(ANA, 'approved'), says(BEN, 'approved')], members, 1).actionsNeeded).toBe(0);
  });
});
