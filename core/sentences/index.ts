export { say, saidBy, together } from './say';
export type { Sentence, Translatable } from './types';
