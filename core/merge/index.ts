export type { Conflict, ConflictKind, MergeResult, Resolution, ResolutionChoice } from './types';
export { InvalidResolutionError, UnknownConflictError } from './errors';
export { mergeRequestWins, mergeThreeWay } from './merge-three-way';
