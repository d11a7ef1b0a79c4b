import { answerTest } from './answer-test';
import { compareExactly, type CompareTexts } from './texts';
import { and, answer, NEVER, not, or, TRUE, type Answers } from './truth';
import type { ChangeTest, Condition } from './types';

/**
 * An entry as constraints are asked about it: attribute → value, as in a snapshot, except that relations, media and
 * components hold the rows behind them (one, a list, or null) instead of references.
 */
export type Subject = Record<string, unknown>;

/** What is being done: what `$change` asks about. */
export interface ChangeFacts {
  type: string;
  locale: string | null;
  /** Attributes that the change gives another value, and (`seo.metaTitle`) those of single components. */
  changedFields: readonly string[];
}

export interface Asked {
  subject: Subject;
  /** Without a change, `$change` is not asked: such conditions say nothing. */
  change?: ChangeFacts;
  /** How texts are compared: as in the database that constraints have to agree with. Exactly, if not said. */
  compare?: CompareTexts;
}

/** The rows behind an attribute; where there are none, a database joins one that is all empty. */
export const rowsOf = (subject: Subject, attribute: string): Subject[] => {
  const value = subject[attribute];
  const rows = (Array.isArray(value) ? value : [value]).filter(
    (row): row is Subject => typeof row === 'object' && row !== null,
  );
  return rows.length > 0 ? rows : [{}];
};

const isSomething = (subject: Subject, attribute: string): boolean => {
  const value = subject[attribute];
  return Array.isArray(value) ? value.length > 0 : value !== null && value !== undefined;
};

const answerChange = ({ fact, values, negated }: ChangeTest, change: ChangeFacts): Answers => {
  const has =
    fact === 'changedFields'
      ? values.some((value) => value !== null && change.changedFields.includes(value))
      : values.includes(change[fact]);
  return answer(has !== negated);
};

/** The answers that a condition can have; null where it says nothing. */
export const answersOf = (condition: Condition, asked: Asked): Answers | null => {
  switch (condition.kind) {
    case 'and':
    case 'or': {
      const parts = condition.of.map((part) => answersOf(part, asked)).filter((part) => part !== null);
      return parts.length === 0 ? null : parts.reduce(condition.kind === 'and' ? and : or);
    }
    case 'not': {
      const answers = answersOf(condition.of, asked);
      return answers === null ? null : not(answers);
    }
    case 'within': {
      const each = rowsOf(asked.subject, condition.attribute).map((subject) =>
        answersOf(condition.of, { ...asked, subject }),
      );
      return each.includes(null) ? null : each.reduce<Answers>((all, one) => all | (one ?? NEVER), NEVER);
    }
    case 'presence':
      return answer(isSomething(asked.subject, condition.attribute) === condition.present);
    case 'change':
      return asked.change ? answerChange(condition, asked.change) : null;
    case 'test':
      return answerTest(condition, asked.subject[condition.attribute], asked.compare ?? compareExactly);
  }
};

/**
 * Whether an entry is one that Strapi's filters would find with this condition: empty values match neither a
 * comparison nor its opposite (`$ne` does not find them; only `$null` does), and of several entries behind a
 * relation some have to match.
 *
 * @throws TypeError or SyntaxError where the entry has a value that cannot be one of its attribute's type
 */
export const evaluate = (condition: Condition, asked: Asked): boolean => {
  const answers = answersOf(condition, asked);
  return answers === null || (answers & TRUE) !== 0;
};
