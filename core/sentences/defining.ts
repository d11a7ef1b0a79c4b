import { plain, takes, withType } from './templates';

/** What is said about workflow definitions. */
export const DEFINING = {
  'definition.unknown': plain('This workflow definition does not exist any more.'),
  'definition.name-taken': takes<{ name: string }>()('There is a workflow definition "{name}" already.'),
  'definition.priority-taken': takes<{ priority: number; name: string }>()(
    'The priority {priority} is that of "{name}". Of several workflows that apply, the one with the lowest priority counts: each needs its own.',
  ),
  'definition.type': withType('Changes of "{type}" cannot be requested, so they need no workflow.'),
  'definition.no-stage': plain('Without a stage nobody could approve: add one before it is enabled.'),
  'definition.stage-name': takes<{ name: string }>()('There are two stages called "{name}".'),
  'definition.stage-weight': takes<{ one: string; other: string }>()(
    '"{one}" and "{other}" have the same weight. It says in which order stages come: each needs its own.',
  ),
  'definition.stage-group': plain('This approver group does not exist any more.'),
  'definition.pending': takes<{ name: string }>()(
    '"{name}" cannot be deleted while workflows of it are pending. Disable it, and delete it when they are done.',
  ),
};
