import type { Change, ChangeType } from '../../../../contracts/changes';
import type { Stage, Workflow, WorkflowState } from '../../../../contracts/workflows';
import { activeStageOf } from '../../approvals/active-stage';
import { attemptsOf, decidable, denialIn, isCovered } from './attempts';

const change = (id: string, type: ChangeType = 'edition') => ({ id, type }) as Change;

const stage = (id: string, part: Partial<Stage> = {}) =>
  ({
    id,
    state: 'pending',
    active: false,
    responses: [],
    viewer: { decide: { allowed: false }, comment: { allowed: false } },
    ...part,
  }) as Stage;

const workflow = (of: string, attempt = 1, state: WorkflowState = 'pending', stages: Stage[] = []) =>
  ({ id: `${of}${attempt}`, change: of, attempt, state, stages }) as Workflow;

describe('the workflows of a request', () => {
  it('are one per change, with the earlier attempts behind the newest', () => {
    const workflows = [workflow('b'), workflow('a', 1, 'canceled'), workflow('a', 3), workflow('a', 2)];
    const found = attemptsOf({ changes: [change('a'), change('b'), change('c')], workflows });
    expect(found.map(({ current, earlier }) => [current.id, earlier.map(({ id }) => id)])).toEqual([
      ['a3', ['a2', 'a1']],
      ['b1', []],
    ]);
  });

  it('cover it once each change that asks for something has one', () => {
    const changes = [change('a'), change('b'), change('c', 'no_change')];
    expect(isCovered({ changes, workflows: [workflow('a')] })).toBe(false);
    expect(isCovered({ changes, workflows: [workflow('a'), workflow('b', 1, 'denied')] })).toBe(true);
    expect(isCovered({ changes, workflows: [workflow('a'), workflow('b', 1, 'canceled')] })).toBe(false);
    expect(isCovered({ changes: [change('c', 'no_change')], workflows: [] })).toBe(false);
  });
});

describe('a stage', () => {
  const mine = { viewer: { decide: { allowed: true }, comment: { allowed: true } } };

  it('can be decided while it is active, in the newest attempt only', () => {
    const changes = [change('a')];
    const old = workflow('a', 1, 'canceled', [stage('old', { active: true, ...mine })]);
    const now = workflow('a', 2, 'pending', [
      stage('first', { active: true, ...mine }),
      stage('second', { ...mine }),
    ]);
    const found = decidable({ changes, workflows: [old, now] }, 1);
    expect(found.map(({ id, workflow: of }) => [id, of.id])).toEqual([['first', 'a2']]);
    expect(activeStageOf(now)?.id).toBe('first');
  });

  it('does not wait for who approved it already', () => {
    const responses = [
      { state: 'approved', counts: true, user: { id: 1, name: 'Ana' } },
    ] as Stage['responses'];
    const now = workflow('a', 1, 'pending', [stage('first', { active: true, ...mine, responses })]);
    const request = { changes: [change('a')], workflows: [now] };
    expect(decidable(request, 1)).toEqual([]);
    expect(decidable(request, 2)).toHaveLength(1);
  });

  it('says who denied it', () => {
    const responses = [
      { state: 'approved', user: { id: 1, name: 'Ana' } },
      { state: 'denied', user: { id: 2, name: 'Ben' } },
    ] as Stage['responses'];
    const denied = workflow('a', 1, 'denied', [
      stage('first', { state: 'approved' }),
      stage('second', { state: 'denied', responses }),
    ]);
    expect(denialIn(denied)?.stage.id).toBe('second');
    expect(denialIn(denied)?.response?.user.name).toBe('Ben');
    expect(denialIn(workflow('a'))).toBeUndefined();
  });
});
