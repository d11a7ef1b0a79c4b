import { MORE, plain, takes } from './templates';
import type { Sentence } from './types';

type State = 'pending' | 'approved' | 'denied' | 'canceled';

const STATE = '{state, select, approved {approved} denied {denied} canceled {canceled} other {pending}}';

/** What is said about approval workflows that run, and about deciding in them. */
export const DECIDING = {
  'workflow.unknown': plain('This workflow does not exist, or you may not see it.'),
  'workflow.token': plain('API tokens may propose, but not decide.'),
  'workflow.author': plain('You are an author of this request, and authors may not approve it.'),
  'workflow.not-member': takes<{ group: string }>()(
    'Only members of the group "{group}" decide about this stage.',
  ),
  'workflow.no-comment': takes<{ group: string }>()(
    'Only members of the group "{group}", authors of the request and managers of change requests comment on this stage.',
  ),
  'workflow.group-gone': takes<{ group: string }>()(
    'The group "{group}" does not exist any more: nobody can decide about this stage.',
  ),
  'workflow.is': takes<{ state: State }>()(`This workflow is ${STATE}.`),
  'workflow.stage-is': takes<{ stage: string; state: State }>()(`The stage "{stage}" is ${STATE}.`),
  'workflow.not-active': takes<{ stage: string; active: string }>()(
    'The stage "{stage}" is not asked yet: "{active}" comes first.',
  ),
  'workflow.draft': plain('This request is a draft: it is decided about once it is marked as ready.'),
  'approval.workflow-approved': takes<{ labels: string; more: number; workflow: string }>()(
    `{labels}${MORE}: approved by the workflow "{workflow}".`,
  ),
  'approval.workflow-pending': takes<{
    labels: string;
    more: number;
    workflow: string;
    stage: string;
    needed: number;
  }>()(
    `{labels}${MORE}: the stage "{stage}" of the workflow "{workflow}" needs {needed, plural, one {# more approval} other {# more approvals}}.`,
  ),
  'approval.workflow-denied': takes<{ labels: string; more: number; workflow: string; stage: string }>()(
    `{labels}${MORE}: the stage "{stage}" of the workflow "{workflow}" was denied.`,
  ),
  'approval.workflow-canceled': takes<{ labels: string; more: number; workflow: string }>()(
    `{labels}${MORE}: the workflow "{workflow}" was canceled; marked as ready, the request starts it again.`,
  ),
  'approval.workflow-outdated': takes<{ labels: string; more: number; workflow: string }>()(
    `{labels}${MORE}: changed since the workflow "{workflow}" began; it starts again.`,
  ),
  'approval.uncovered': takes<{ labels: string; more: number; why: Sentence }>()(
    `{labels}${MORE}, in no workflow: {why}`,
  ),
  'approval.ask-group': takes<{ group: string }>()('Ask members of the group "{group}" to decide.'),
  'approval.too-few': takes<{ group: string }>()(
    'The group "{group}" has too few members who can still approve: add people to it.',
  ),
  'approval.propose-anew': plain('Change the proposal: what is new is decided about anew.'),
};
