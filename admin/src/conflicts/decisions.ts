import type { ResolutionInput } from '../../../contracts/conflicts';
import type { ResolutionChoice } from '../../../core/merge/types';
import { readInput, type InputProblem } from './custom-value';
import { withLineBreaksOf } from './line-breaks';
import { isSettled, stretchesOf, type Question, type Subject } from './subjects';

/** What somebody chose for one conflict; what they typed stays when they try another choice, or must choose again. */
export interface Decision {
  choice?: ResolutionChoice;
  input?: string;
}

/** Everything chosen so far. Nothing is chosen for anybody. */
export interface Decisions {
  /** By question. */
  parts: Record<string, Decision>;
  /** Texts edited as a whole, by path; they stand for all their regions. */
  wholes: Record<string, string>;
  /** Texts that were edited as a whole before the text under them changed; they count for nothing until taken up again. */
  setAside: Record<string, string>;
}

export const NOTHING_DECIDED: Decisions = { parts: {}, wholes: {}, setAside: {} };

/** What is wrong with the value that somebody wrote, if anything. */
export function problemOf({ conflict }: Question, decision: Decision | undefined): InputProblem | undefined {
  if (decision?.choice !== 'custom') return undefined;
  const reading = readInput(conflict.type, decision.input ?? '');

  return 'problem' in reading ? reading.problem : undefined;
}

const isAnswered = (question: Question, { parts }: Decisions): boolean =>
  parts[question.id]?.choice !== undefined && problemOf(question, parts[question.id]) === undefined;

/** Whether nothing is left to decide in a question. */
export const isDecided = (subject: Subject, question: Question, decisions: Decisions): boolean =>
  subject.path in decisions.wholes || isAnswered(question, decisions);

/** How many conflicts nobody has decided yet. */
export const countLeft = (subjects: readonly Subject[], decisions: Decisions): number =>
  subjects.reduce(
    (sum, subject) =>
      sum + subject.questions.filter((question) => !isDecided(subject, question, decisions)).length,
    0,
  );

/** Whether there is anything that leaving the page would lose. */
export const hasDecisions = (decisions: Decisions): boolean =>
  Object.values(decisions).some((entries) => Object.keys(entries as object).length > 0);

/** The value that somebody wrote for a question, with the line breaks of the text that it replaces. */
function customValue({ conflict, region }: Question, input: string): unknown {
  const reading = readInput(conflict.type, input);
  if ('problem' in reading) return undefined;
  if (region === undefined) return reading.value;
  const lines = [conflict.request, conflict.published, conflict.base].join('');

  return withLineBreaksOf(lines, input);
}

function resolutionsOfQuestion(
  { path }: Subject,
  question: Question,
  decisions: Decisions,
): ResolutionInput[] {
  const { choice, input = '' } = decisions.parts[question.id] ?? {};
  if (choice === undefined || !isAnswered(question, decisions)) return [];

  return [
    {
      path,
      ...(question.region === undefined ? {} : { conflict: question.region }),
      choice,
      ...(choice === 'custom' ? { value: customValue(question, input) } : {}),
    },
  ];
}

/** What the server is told: one answer per decided conflict, one per text that was edited as a whole. */
export const resolutionsOf = (subjects: readonly Subject[], decisions: Decisions): ResolutionInput[] =>
  subjects.flatMap((subject): ResolutionInput[] => {
    const { path, text = '', questions } = subject;
    if (path in decisions.wholes) {
      const value = withLineBreaksOf(text, decisions.wholes[path]);
      return [{ path, choice: 'custom', whole: true, value }];
    }
    return questions.flatMap((question) => resolutionsOfQuestion(subject, question, decisions));
  });

/** A region's lines as chosen; the request's where nobody chose yet. */
function chosenText(question: Question, decision: Decision | undefined, isLast: boolean): string {
  const { request, published } = question.conflict;
  if (decision?.choice === 'published') return String(published ?? '');
  if (decision?.choice !== 'custom') return String(request ?? '');
  const input = decision.input ?? '';

  return input === '' || input.endsWith('\n') || isLast ? input : `${input}\n`;
}

/** A text in conflict with what is chosen so far in its regions. */
export function textSoFar(subject: Subject, { parts }: Decisions): string {
  const stretches = stretchesOf(subject);

  return stretches
    .map((stretch, index) =>
      isSettled(stretch)
        ? stretch.lines.join('')
        : chosenText(stretch.question, parts[stretch.question.id], index === stretches.length - 1),
    )
    .join('');
}

/** The same answer everywhere it is possible. */
export const decideAll = (subjects: readonly Subject[], choice: 'request' | 'published'): Decisions => ({
  parts: Object.fromEntries(
    subjects.flatMap(({ questions }) =>
      questions
        .filter(({ conflict }) => conflict.choices.includes(choice))
        .map(({ id }) => [id, { choice }] as const),
    ),
  ),
  wholes: {},
  setAside: {},
});
