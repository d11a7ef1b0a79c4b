import type { Stage, Workflow } from '../../../contracts/workflows';

/** The stage that takes decisions now, if any does. */
export const activeStageOf = ({ stages }: Pick<Workflow, 'stages'>): Stage | undefined =>
  stages.find(({ active }) => active);
