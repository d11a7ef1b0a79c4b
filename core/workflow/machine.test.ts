import { activeStage, advanced, canceled, type StageFacts } from './machine';
import { attachmentOf } from './attachment';
import type { WorkflowState } from './states';

const stage = (state: WorkflowState, more: Partial<StageFacts> = {}): StageFacts => ({
  state,
  weight: 1,
  minApprovers: 1,
  approvals: 0,
  denied: false,
  ...more,
});

describe('the active stage', () => {
  it('is the pending one of the lowest weight, in whatever order they come', () => {
    expect(activeStage('pending', [stage('pending', { weight: 20 }), stage('pending', { weight: 10 })])).toBe(
      1,
    );
    expect(
      activeStage('pending', [stage('pending', { weight: 20 }), stage('approved', { weight: 10 })]),
    ).toBe(0);
  });

  it('is none in a workflow that has ended, after a denial, and without stages', () => {
    for (const state of ['approved', 'denied', 'canceled'] as const) {
      expect(activeStage(state, [stage('pending')])).toBeNull();
    }
    expect(activeStage('pending', [stage('denied'), stage('pending', { weight: 2 })])).toBeNull();
    expect(activeStage('pending', [])).toBeNull();
  });
});

describe('a pending workflow', () => {
  const of = (...stages: Partial<StageFacts>[]) =>
    advanced(
      'pending',
      stages.map((one, index) => stage('pending', { weight: index, ...one })),
    );

  it('waits while people are missing', () => {
    expect(of({ minApprovers: 2, approvals: 1 }, {})).toEqual({
      state: 'pending',
      stages: ['pending', 'pending'],
      active: 0,
    });
  });

  it('asks the next stage when enough approved, and more than enough is enough', () => {
    for (const approvals of [2, 3]) {
      expect(of({ minApprovers: 2, approvals }, {})).toEqual({
        state: 'pending',
        stages: ['approved', 'pending'],
        active: 1,
      });
    }
  });

  it('is approved with its last stage', () => {
    expect(of({ state: 'approved' }, { approvals: 1 })).toEqual({
      state: 'approved',
      stages: ['approved', 'approved'],
      active: null,
    });
  });

  it('is denied by one denial, however many approved, and nobody else is asked', () => {
    expect(of({ approvals: 5, denied: true }, { approvals: 1 }, {})).toEqual({
      state: 'denied',
      stages: ['denied', 'canceled', 'canceled'],
      active: null,
    });
  });

  it('never passes by a stage: what comes later counts only after it', () => {
    expect(of({}, { approvals: 1 }, { denied: true }).stages).toEqual(['pending', 'pending', 'pending']);
  });

  it('without stages is approved by nobody', () => {
    expect(advanced('pending', [])).toEqual({ state: 'pending', stages: [], active: null });
  });

  it.each(['approved', 'denied', 'canceled'] as const)('that is %s goes nowhere by itself', (state) => {
    expect(advanced(state, [stage('pending', { approvals: 9 })])).toEqual({
      state,
      stages: ['pending'],
      active: null,
    });
  });
});

describe('canceling', () => {
  it('leaves decided stages as they are', () => {
    expect(canceled('pending', [stage('approved'), stage('pending')], 'requester')).toEqual({
      state: 'canceled',
      stages: ['approved', 'canceled'],
      active: null,
    });
  });

  it('is for what is pending; only new content takes a decision back', () => {
    for (const state of ['approved', 'denied'] as const) {
      expect(canceled(state, [stage(state)], 'requester')).toBeNull();
      expect(canceled(state, [stage(state)], 'request_ended')).toBeNull();
      expect(canceled(state, [stage(state)], 'new_content')).toMatchObject({
        state: 'canceled',
        stages: [state],
      });
    }
    expect(canceled('canceled', [], 'new_content')).toBeNull();
  });
});

describe('a change has the workflow that it needs', () => {
  it.each([
    ['never had one', null, 'match'],
    ['it is about this content and pending', 'pending', 'keep'],
    ['it is about this content and approved', 'approved', 'keep'],
    ['it is about this content and denied', 'denied', 'keep'],
    ['it was canceled', 'canceled', 'match'],
  ] as const)('%s', (_, state, expected) => {
    expect(attachmentOf(state && { state, contentHash: 'a' }, 'a')).toBe(expected);
  });

  it.each(['pending', 'approved', 'denied', 'canceled'] as const)(
    'other content than a %s one: no',
    (state) => {
      expect(attachmentOf({ state, contentHash: 'a' }, 'b')).toBe('match');
    },
  );
});
