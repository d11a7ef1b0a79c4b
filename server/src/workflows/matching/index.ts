export { matchDefinitions } from './match-definitions';
export type { MatchedDefinition } from './match-definitions';
