/** What no workflow definition may be. */
import { ARTICLE } from '../steps';

const NUL = '\u0000';
const definition = (more: object) => ({ name: 'Bad', contentType: ARTICLE, priority: 1, ...more });

/** Bodies of `POST /workflow-definitions`. */
export const badDefinitions: [string, unknown][] = [
  ['a definition without anything', {}],
  ['a definition with more', definition({ pendingWorkflows: 0 })],
  ['NUL in the name of a definition', definition({ name: `a${NUL}b` })],
  ['a priority beyond 32 bits', definition({ priority: 3_000_000_000 })],
  ['a priority that is no whole number', definition({ priority: 1.5 })],
  ['constraints that are a list', definition({ constraints: [] })],
  ['NUL in a constraint', definition({ constraints: { title: `a${NUL}b` } })],
  ['half of a character in a constraint', definition({ constraints: { title: 'a\ud800b' } })],
  ['a constraint on a password', definition({ constraints: { previewPassword: 'x' } })],
  ['a constraint on accounts', definition({ constraints: { createdBy: { password: { $contains: 'a' } } } })],
  ['a definition of an administration type', definition({ contentType: 'admin::user' })],
  ['a definition of a type named __proto__', definition({ contentType: '__proto__' })],
  ['stages that are an object', definition({ stages: {} })],
  [
    'a stage that nobody needs to approve',
    definition({ stages: [{ name: 'S', weight: 1, minApprovers: 0, approverGroup: 'x' }] }),
  ],
  [
    'a stage with a group that does not exist',
    definition({ stages: [{ name: 'S', weight: 1, minApprovers: 1, approverGroup: 'x' }] }),
  ],
];
