export { driftOf, fitSides } from './fit-sides';
export { placeKey, splitDrift } from './split-drift';
export { withoutDrift } from './without-drift';
export type { Drift, DriftKind, Shape, Split } from './types';
