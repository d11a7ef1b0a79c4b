import type {
  WorkflowDefinition,
  WorkflowDefinitionInput,
  WorkflowDefinitionUpdate,
} from '../../../../contracts/workflows';
import { constraintsOf, type ConstraintDraft } from '../constraints/constraint-draft';
import { isFinished, nodesOf } from '../constraints/tree';
import { MOST_APPROVERS, stageDraftOf, stageInputOf, type StageDraft } from './stage-draft';

/** A definition while it is edited. */
export interface DefinitionDraft {
  name: string;
  contentType: string | null;
  priority: number | undefined;
  enabled: boolean;
  constraints: ConstraintDraft;
  stages: StageDraft[];
}

export const FIELDS = ['name', 'contentType', 'priority', 'enabled', 'constraints', 'stages'] as const;

/** What is wrong, by field: `name`, `stages.1.approverGroup`. */
export type Problems = Record<string, string>;

export const LARGEST_PRIORITY = 1_000_000;

export const emptyDraft = (): DefinitionDraft => ({
  name: '',
  contentType: null,
  priority: undefined,
  enabled: false,
  constraints: constraintsOf({}),
  stages: [],
});

export const draftOf = (definition: WorkflowDefinition): DefinitionDraft => ({
  name: definition.name,
  contentType: definition.contentType,
  priority: definition.priority,
  enabled: definition.enabled,
  constraints: constraintsOf(definition.constraints),
  stages: definition.stages.map(stageDraftOf),
});

/** What a copy is made of; its priority is one that is free, where one could be found. */
export type Original = Omit<WorkflowDefinition, 'priority'> & { priority: number | undefined };

/** A new definition that starts as another one is; it is off. */
export const copyOf = (original: Original, name: string): DefinitionDraft => ({
  ...draftOf({ ...original, priority: 0 }),
  name,
  priority: original.priority,
  enabled: false,
});

/** The next priority after those in use, with room between them. */
export const nextPriority = (highest: number | undefined): number =>
  highest === undefined ? 10 : Math.min((Math.floor(highest / 10) + 1) * 10, LARGEST_PRIORITY);

/** What is sent. Only of drafts without problems. */
export const inputOf = (draft: DefinitionDraft): Required<WorkflowDefinitionInput> => ({
  name: draft.name.trim(),
  contentType: draft.contentType ?? '',
  priority: draft.priority ?? 0,
  enabled: draft.enabled,
  constraints: draft.constraints.json ?? {},
  stages: draft.stages.map(stageInputOf),
});

/** As text, with the keys of objects in order: what is the same reads the same. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  );

/** The parts that differ from what is stored: only they are sent, so that nobody's other edits are undone. */
export function changesOf(draft: DefinitionDraft, stored: DefinitionDraft): WorkflowDefinitionUpdate {
  const [now, before] = [inputOf(draft), inputOf(stored)];

  return Object.fromEntries(
    FIELDS.filter((field) => canonical(now[field]) !== canonical(before[field])).map((field) => [
      field,
      now[field],
    ]),
  );
}

/** Whether there is something that leaving would lose: unfinished conditions and broken JSON included. */
export const isModified = (draft: DefinitionDraft, stored: DefinitionDraft): boolean =>
  draft.constraints.json === null ||
  draft.priority !== stored.priority ||
  hasUnfinished(draft) ||
  Object.keys(changesOf(draft, stored)).length > 0;

const isWhole = (value: number | undefined, least: number, most: number): boolean =>
  value !== undefined && Number.isInteger(value) && value >= least && value <= most;

/** Whether the builder holds a condition that lacks its attribute or its value. */
export const hasUnfinished = ({ constraints }: DefinitionDraft): boolean =>
  nodesOf(constraints.tree).some((node) => node.kind === 'rule' && !isFinished(node));

function stageProblems(stage: StageDraft): Problems {
  return {
    ...(stage.name.trim() === '' ? { name: 'name.missing' } : {}),
    ...(stage.group === null ? { approverGroup: 'stage.group.missing' } : {}),
    ...(isWhole(stage.minApprovers, 1, MOST_APPROVERS) ? {} : { minApprovers: 'stage.minApprovers.bad' }),
  };
}

/** What is wrong with the draft before the server is asked, as keys of sentences. */
export function problemsOf(draft: DefinitionDraft): Problems {
  const ofStages = draft.stages.flatMap((stage, index) =>
    Object.entries(stageProblems(stage)).map(([field, key]) => [`stages.${index}.${field}`, key]),
  );

  return {
    ...(draft.name.trim() === '' ? { name: 'name.missing' } : {}),
    ...(draft.contentType === null ? { contentType: 'contentType.missing' } : {}),
    ...(isWhole(draft.priority, -LARGEST_PRIORITY, LARGEST_PRIORITY) ? {} : { priority: 'priority.bad' }),
    ...(draft.enabled && draft.stages.length === 0 ? { enabled: 'enabled.no-stage' } : {}),
    ...(draft.constraints.json === null ? { constraints: 'json.bad' } : {}),
    ...(hasUnfinished(draft) ? { constraints: 'constraints.unfinished' } : {}),
    ...Object.fromEntries(ofStages),
  };
}

/** The problems once a field was edited: what was said about it, or in it, is no longer true. */
export const withoutProblem = (problems: Problems, fields: string[]): Problems =>
  Object.fromEntries(
    Object.entries(problems).filter(
      ([at]) => !fields.some((field) => at === field || at.startsWith(`${field}.`)),
    ),
  );
