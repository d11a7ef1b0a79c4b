import type { Sentence } from '../sentences';

/** Where in the JSON: keys and positions, outermost first. */
export type Place = readonly string[];

/** One mistake in a constraint. */
export type ConstraintProblem = Sentence & { path: string[] };

/** Collects mistakes; whatever is mistaken is left out of the condition, so every `add` answers null. */
export class Problems {
  readonly all: ConstraintProblem[] = [];

  add(path: Place, sentence: Sentence): null {
    this.all.push({ path: [...path], ...sentence });
    return null;
  }

  /** For what would be said again at every further place. */
  once(path: Place, sentence: Sentence): null {
    return this.all.some(({ message }) => message === sentence.message) ? null : this.add(path, sentence);
  }
}
