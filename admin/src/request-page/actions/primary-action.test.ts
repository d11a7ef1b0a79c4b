import type { ChangeRequest, Permit } from '../../../../contracts/requests';
import type { Stage, Workflow, WorkflowState } from '../../../../contracts/workflows';
import { primaryActionOf } from './primary-action';

const yes: Permit = { allowed: true };
const no = (reason: string): Permit => ({ allowed: false, reason });

const workflow = (change: string, decide: Permit, state: WorkflowState = 'pending') =>
  ({
    id: change,
    change,
    attempt: 1,
    state,
    stages: [
      {
        id: `stage of ${change}`,
        active: state === 'pending',
        viewer: { decide },
        responses: [{ state: 'approved', counts: true, user: { id: APPROVER, name: 'Ana' } }],
      } as unknown as Stage,
    ],
  }) as Workflow;

const request = (changes: string[], workflows: Workflow[], review: Permit = yes) =>
  ({
    status: 'ready_for_review',
    changes: changes.map((id) => ({ id, type: 'edition' })),
    workflows,
    viewer: { review, merge: no('checks') },
  }) as unknown as ChangeRequest;

const APPROVER = 1;
const next = (given: ChangeRequest, me = 2) => primaryActionOf(given, me);

describe('the next step of a request that is ready for review', () => {
  it('is a review where no workflow covers it', () => {
    expect(next(request(['a'], []))).toEqual({ action: 'review', permit: yes });
  });

  it('is a decision where workflows cover everything', () => {
    expect(next(request(['a'], [workflow('a', yes)]))).toEqual({ action: 'decide', permit: yes });
    expect(next(request(['a'], [workflow('a', no('not in the group'))]))).toEqual({
      action: 'decide',
      permit: no('not in the group'),
    });
  });

  it('is what the person may do where workflows cover some of it', () => {
    const changes = ['a', 'b'];
    expect(next(request(changes, [workflow('a', yes)]))?.action).toBe('review');
    expect(next(request(changes, [workflow('a', yes)], no('author')))?.action).toBe('decide');
    expect(next(request(changes, [workflow('a', no('x'))], no('author')))).toEqual({
      action: 'review',
      permit: no('author'),
    });
  });

  it('is none for who approved all that waits', () => {
    expect(next(request(['a'], [workflow('a', yes)]), APPROVER)).toBeNull();
    const both = [workflow('a', yes), workflow('b', no('not in the group'))];
    expect(next(request(['a', 'b'], both), APPROVER)?.permit).toEqual(no('not in the group'));
  });

  it('is publishing, with what keeps it from that, once no stage waits', () => {
    expect(next(request(['a'], [workflow('a', no('over'), 'approved')]))).toEqual({
      action: 'publish',
      permit: no('checks'),
    });
  });

  it('names the stage that denied it', () => {
    const denied = workflow('b', no('over'), 'denied');
    denied.stages = [{ ...denied.stages[0], state: 'denied', name: 'Legal' }];
    expect(next(request(['a', 'b'], [workflow('a', no('over'), 'approved'), denied]))).toEqual({
      action: 'publish',
      permit: no('checks'),
      deniedAt: 'Legal',
    });
  });
});
