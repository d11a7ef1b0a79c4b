import fc from 'fast-check';
import type { WorkflowDefinition } from '../../../../contracts/workflows';
import { withText, withTree } from '../constraints/constraint-draft';
import { newGroup, newRule } from '../constraints/tree';
import {
  changesOf,
  copyOf,
  draftOf,
  emptyDraft,
  inputOf,
  isModified,
  nextPriority,
  problemsOf,
  withoutProblem,
} from './definition-draft';
import { newStage } from './stage-draft';

const definition: WorkflowDefinition = {
  id: 'a1',
  name: 'Legal pages',
  contentType: 'api::article.article',
  constraints: { category: { slug: { $in: ['legal'] } } },
  priority: 10,
  enabled: true,
  stages: [
    {
      id: 's1',
      name: 'Legal',
      weight: 5,
      minApprovers: 1,
      approverGroup: { id: 'g1', name: 'Legal' },
      denialMessage: null,
      eligible: 2,
      impossible: false,
    },
  ],
  pendingWorkflows: 0,
  createdAt: '2026-01-01T00:00:00.000Z',
  updatedAt: '2026-01-01T00:00:00.000Z',
};

describe('a definition that is edited', () => {
  const stored = draftOf(definition);

  it('is sent as it was stored, with weights by order', () => {
    expect(inputOf(stored)).toEqual({
      name: 'Legal pages',
      contentType: 'api::article.article',
      constraints: { category: { slug: { $in: ['legal'] } } },
      priority: 10,
      enabled: true,
      stages: [{ name: 'Legal', weight: 1, minApprovers: 1, approverGroup: 'g1', denialMessage: null }],
    });
    expect(isModified(stored, stored)).toBe(false);
    expect(problemsOf(stored)).toEqual({});
  });

  it('sends only what differs', () => {
    expect(changesOf({ ...stored, priority: 20 }, stored)).toEqual({ priority: 20 });
    expect(changesOf({ ...stored, name: ' Legal pages ' }, stored)).toEqual({});
    const reordered = withText(stored.constraints, '{"category":{"slug":{"$in":["legal"]}}}');
    expect(changesOf({ ...stored, constraints: reordered }, stored)).toEqual({});
    const other = withText(stored.constraints, '{"title":"a"}');
    expect(changesOf({ ...stored, constraints: other }, stored)).toEqual({ constraints: { title: 'a' } });
  });

  it('is not lost while it cannot be saved', () => {
    const broken = { ...stored, constraints: withText(stored.constraints, '{') };
    const unfinished = { ...stored, constraints: withTree(newGroup([newRule(['title'])])) };
    expect(isModified(broken, stored)).toBe(true);
    expect(isModified(unfinished, stored)).toBe(true);
    expect(problemsOf(broken)).toEqual({ constraints: 'json.bad' });
    expect(problemsOf(unfinished)).toEqual({ constraints: 'constraints.unfinished' });
    expect(isModified({ ...stored, priority: undefined }, stored)).toBe(true);
    expect(isModified(emptyDraft(), emptyDraft())).toBe(false);
  });

  it('says what is missing, and where', () => {
    expect(problemsOf({ ...emptyDraft(), enabled: true })).toEqual({
      name: 'name.missing',
      contentType: 'contentType.missing',
      priority: 'priority.bad',
      enabled: 'enabled.no-stage',
    });
    expect(problemsOf({ ...stored, stages: [...stored.stages, { ...newStage(), minApprovers: 0 }] })).toEqual(
      {
        'stages.1.name': 'name.missing',
        'stages.1.approverGroup': 'stage.group.missing',
        'stages.1.minApprovers': 'stage.minApprovers.bad',
      },
    );
  });

  it('forgets what was wrong with what was edited', () => {
    const problems = { name: 'a', 'stages.0.name': 'b', stages: 'c' };
    expect(withoutProblem(problems, ['stages'])).toEqual({ name: 'a' });
    expect(withoutProblem(problems, ['priority'])).toEqual(problems);
  });

  it('can be the start of another, which is off and has a priority of its own', () => {
    const copy = copyOf({ ...definition, priority: 20 }, 'Legal pages (copy)');
    expect({ ...inputOf(copy), priority: 10, enabled: true, name: 'Legal pages' }).toEqual(inputOf(stored));
    expect(copy).toMatchObject({ name: 'Legal pages (copy)', enabled: false, priority: 20 });
  });

  it.each([
    [undefined, 10],
    [10, 20],
    [14, 20],
    [-3, 0],
    [1_000_000, 1_000_000],
  ])('after the priority %p comes %d', (highest, expected) => {
    expect(nextPriority(highest)).toBe(expected);
  });

  it('comes back from the form as it went in', () => {
    const text = fc.string({ minLength: 1 }).filter((name) => name.trim() === name && name !== '');
    const stage = fc.record({ name: text, minApprovers: fc.integer({ min: 1, max: 1000 }), group: text });
    fc.assert(
      fc.property(text, fc.integer(), fc.boolean(), fc.array(stage), (name, priority, enabled, stages) => {
        const input = inputOf(
          draftOf({
            ...definition,
            name,
            priority,
            enabled,
            stages: stages.map(({ group, ...rest }, index) => ({
              ...definition.stages[0],
              ...rest,
              weight: index * 3,
              approverGroup: { id: group, name: group },
            })),
          }),
        );
        expect(input).toMatchObject({ name, priority, enabled });
        expect(input.stages).toEqual(
          stages.map(({ group, ...rest }, index) => ({
            ...rest,
            weight: index + 1,
            approverGroup: group,
            denialMessage: null,
          })),
        );
      }),
    );
  });
});
