import type { Conflict, ConflictsMeta } from '../../../contracts/conflicts';
import { splitLines } from '../../../core/diff/split-lines';

/** One conflict, as something to decide. */
export interface Question {
  id: string;
  conflict: Conflict;
  /** Which region of its text, from 0; absent where the conflict is the only one at its path. */
  region?: number;
}

/** What is asked about one attribute, item, or the document: one question, or one per region of a text. */
export interface Subject {
  path: string;
  label: string;
  questions: Question[];
  /** The merged text with the request's lines in its regions; only for texts. */
  text?: string;
}

const questionId = (path: string, region?: number): string => `${region ?? ''}:${path}`;

/** Conflicts by the attribute that they are about, in their order. */
export function subjectsOf(conflicts: readonly Conflict[], texts: ConflictsMeta['texts']): Subject[] {
  const subjects = new Map<string, Subject>();
  for (const conflict of conflicts) {
    const { path, label } = conflict;
    const subject = subjects.get(path) ?? { path, label, questions: [] };
    subjects.set(path, subject);
    const region = conflict.at === undefined ? undefined : subject.questions.length;
    if (region !== undefined) subject.text = texts[path];
    subject.questions.push({ id: questionId(path, region), conflict, region });
  }
  return [...subjects.values()];
}

/** A stretch of a text: lines that nobody has to decide on, or a region in conflict. */
export type Stretch = { lines: string[] } | { question: Question };

export const isSettled = (stretch: Stretch): stretch is { lines: string[] } => 'lines' in stretch;

/** A text in conflict from its beginning to its end. */
export function stretchesOf({ text = '', questions }: Subject): Stretch[] {
  const lines = splitLines(text);
  const stretches: Stretch[] = [];
  let done = 0;
  for (const question of questions) {
    const { start, end } = question.conflict.at ?? { start: done, end: done };
    if (start > done) stretches.push({ lines: lines.slice(done, start) });
    stretches.push({ question });
    done = Math.max(done, end);
  }
  if (done < lines.length) stretches.push({ lines: lines.slice(done) });

  return stretches;
}
