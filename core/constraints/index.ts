export { describe, explain } from './explain';
export { evaluate } from './evaluate';
export type { Asked, ChangeFacts, Subject } from './evaluate';
export { forUser } from './for-user';
export type { Asker } from './for-user';
export { ACCOUNT, FILE, modelsOf, toFilterModel } from './models';
export type { SourceAttribute, SourceModel } from './models';
export { operandShape, OPERATORS, operatorsFor } from './operators';
export type { OperandShape, Operator } from './operators';
export { CHANGE_OPERATORS, CHANGE_TYPES, changedFieldLabel } from './parse-change';
export { EVERYTHING, parseConstraints } from './parse';
export type { Parsed } from './parse';
export { neededBy, pathsOf } from './paths';
export type { Needed } from './paths';
export type { ConstraintProblem } from './problems';
export { compareAsSqlite, compareExactly } from './texts';
export type { CompareTexts, TextQuestion } from './texts';
export { toFilters } from './to-filters';
export type { Filters } from './to-filters';
export { CHANGE_FACTS, LEADING_TYPES, USER } from './types';
export type {
  ChangeFactName,
  ChangeTest,
  Condition,
  FilterAttribute,
  FilterModel,
  FilterType,
  LeadingType,
  ModelOf,
  Operand,
  Presence,
  Test,
  UserToken,
  Within,
} from './types';
