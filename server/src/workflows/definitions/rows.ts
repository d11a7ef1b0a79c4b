import type { StageDefinition, WorkflowDefinition } from '../../../../contracts/workflows';
import type { Group } from '../../../../contracts/people';

/** A workflow definition as stored. */
export interface DefinitionRow {
  id: number;
  documentId: string;
  name: string;
  contentType: string;
  constraints: Record<string, unknown> | null;
  priority: number;
  enabled: boolean;
  createdAt: string;
  updatedAt: string;
}

/** A stage of a definition as stored. */
export interface StageDefinitionRow {
  id: number;
  documentId: string;
  definitionId: number;
  name: string;
  weight: number;
  minApprovers: number;
  groupId: string;
  denialMessage: string | null;
}

/** What a page of definitions is shown with. */
export interface Surroundings {
  stages: StageDefinitionRow[];
  /** By document id; those that are gone are missing. */
  groups: ReadonlyMap<string, Group & { eligible: number }>;
  /** Pending workflows that the person may see, by the row of the definition. */
  pending: ReadonlyMap<number, number>;
}

const iso = (date: string): string => new Date(date).toISOString();

/** A definition as the contract shows it, its stages in the order in which they are decided. */
export const presentDefinition = (
  row: DefinitionRow,
  { stages, groups, pending }: Surroundings,
): WorkflowDefinition => ({
  id: row.documentId,
  name: row.name,
  contentType: row.contentType,
  constraints: row.constraints ?? {},
  priority: row.priority,
  enabled: Boolean(row.enabled),
  stages: stages
    .filter(({ definitionId }) => definitionId === row.id)
    .map((stage) => presentStage(stage, groups.get(stage.groupId))),
  pendingWorkflows: pending.get(row.id) ?? 0,
  createdAt: iso(row.createdAt),
  updatedAt: iso(row.updatedAt),
});

function presentStage(
  stage: StageDefinitionRow,
  group: (Group & { eligible: number }) | undefined,
): StageDefinition {
  const eligible = group?.eligible ?? 0;
  return {
    id: stage.documentId,
    name: stage.name,
    weight: stage.weight,
    minApprovers: stage.minApprovers,
    approverGroup: group ? { id: group.id, name: group.name } : null,
    denialMessage: stage.denialMessage,
    eligible,
    impossible: eligible < stage.minApprovers,
  };
}
