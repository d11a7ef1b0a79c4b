/** Beside every English sentence of an answer: what it takes to show it in another language. */
export type { Translatable } from '../core/sentences/types';
