import type { StageDefinition, StageDefinitionInput } from '../../../../contracts/workflows';

/** A group that decides a stage, and how many people are in it where that is known. */
export interface StageGroup {
  id: string;
  name: string;
  members: number | null;
}

/** A stage while it is edited; its place in the list is its order. */
export interface StageDraft {
  /** Tells stages apart while they are moved; nothing of it is stored. */
  key: string;
  name: string;
  group: StageGroup | null;
  minApprovers: number | undefined;
  denialMessage: string;
}

export const MOST_STAGES = 50;
export const MOST_APPROVERS = 1000;

let last = 0;
const newKey = (): string => `stage-${(last += 1)}`;

export const newStage = (): StageDraft => ({
  key: newKey(),
  name: '',
  group: null,
  minApprovers: 1,
  denialMessage: '',
});

export const stageDraftOf = (stage: StageDefinition): StageDraft => ({
  key: newKey(),
  name: stage.name,
  group: stage.approverGroup === null ? null : { ...stage.approverGroup, members: stage.eligible },
  minApprovers: stage.minApprovers,
  denialMessage: stage.denialMessage ?? '',
});

/** What is sent: the order becomes the weight. */
export const stageInputOf = (stage: StageDraft, index: number): StageDefinitionInput => ({
  name: stage.name.trim(),
  weight: index + 1,
  minApprovers: stage.minApprovers ?? 0,
  approverGroup: stage.group?.id ?? '',
  denialMessage: stage.denialMessage.trim() === '' ? null : stage.denialMessage,
});

/** The list with one item elsewhere; places beyond the ends are the ends. */
export function moved<Item>(list: Item[], from: number, to: number): Item[] {
  const goal = Math.min(Math.max(to, 0), list.length - 1);
  if (from === goal || list[from] === undefined) return list;
  const rest = list.filter((_item, index) => index !== from);

  return [...rest.slice(0, goal), list[from], ...rest.slice(goal)];
}

/** Whether more people are needed than the group has. */
export const isImpossible = ({ group, minApprovers }: StageDraft): boolean =>
  group !== null && group.members !== null && group.members < (minApprovers ?? 1);
