import { say, type Sentence } from '../sentences';
import { answersOf, rowsOf, type Asked } from './evaluate';
import { TRUE } from './truth';
import { USER, type ChangeTest, type Condition, type Presence, type Test } from './types';

type Trail = readonly string[];

const fieldOf = (trail: Trail, label: string): string => [...trail, label].join(' › ');

const wordOf = (value: unknown): string => {
  if (value === USER) return USER.token;
  return value === '' ? '“”' : String(value);
};

const testSentence = (test: Test, trail: Trail): Sentence => {
  const { attribute, label, operator, type } = test;
  const value = test.written ?? test.value;
  const field = fieldOf(trail, label);
  if (value === USER) {
    const not = operator === '$ne' || operator === '$nei' ? 'yes' : 'no';
    return say('matching.requester', { field: attribute === 'id' ? trail.join(' › ') : field, not });
  }
  if (operator === '$null' || operator === '$notNull' || value === null) {
    const asksEmpty = value === null ? operator === '$eq' : (operator === '$null') === value;
    return say(asksEmpty ? 'matching.empty' : 'matching.filled', { field });
  }
  if (type === 'boolean') {
    const asksTrue = (operator === '$eq') === value;
    return say('matching.flag', { field, value: asksTrue ? 'true' : 'false' });
  }
  if (Array.isArray(value) && operator === '$between') {
    const [from, to] = value.map(wordOf);
    return say('matching.between', { field, from: from ?? '', to: to ?? '' });
  }
  const values = Array.isArray(value) ? value.map(wordOf).join(', ') : wordOf(value);
  return say('matching.test', { field, operator: operator.slice(1), values });
};

const presenceSentence = ({ label, present }: Presence, trail: Trail): Sentence =>
  say(present ? 'matching.filled' : 'matching.empty', { field: fieldOf(trail, label) });

const changeSentence = ({ fact, negated, values, labels }: ChangeTest): Sentence => {
  const not = negated ? 'yes' : 'no';
  if (fact === 'changedFields') return say('matching.changed-fields', { not, fields: labels.join(', ') });
  if (fact === 'locale') {
    return say('matching.locale', { not, locales: values.map((value) => value ?? '–').join(', ') });
  }
  const types = values.map((value) => say('matching.change-type', { type: value ?? '' }));
  return say('matching.type', { not, types: listed('or', types) ?? say('matching.nothing') });
};

/** Sentences in one, two at a time: "a, and b". */
const listed = (kind: 'and' | 'or', sentences: Sentence[]): Sentence | null => {
  const [first, ...rest] = sentences;
  if (!first) return null;
  return rest.reduce(
    (before, next) => say(kind === 'and' ? 'matching.and' : 'matching.or', { first: before, second: next }),
    first,
  );
};

/** What a condition says, all of it. */
const described = (condition: Condition, trail: Trail): Sentence | null => {
  switch (condition.kind) {
    case 'and':
    case 'or': {
      const parts = condition.of.map((part) => described(part, trail)).filter((part) => part !== null);
      return listed(condition.kind, parts);
    }
    case 'not': {
      const inner = described(condition.of, trail);
      return inner && say('matching.not', { condition: inner });
    }
    case 'within':
      return described(condition.of, [...trail, condition.label]);
    case 'presence':
      return presenceSentence(condition, trail);
    case 'change':
      return changeSentence(condition);
    case 'test':
      return testSentence(condition, trail);
  }
};

const holds = (condition: Condition, asked: Asked): boolean =>
  ((answersOf(condition, asked) ?? 0) & TRUE) !== 0;

/** Of alternatives, only the one that holds says why. */
const reason = (condition: Condition, asked: Asked, trail: Trail): Sentence | null => {
  switch (condition.kind) {
    case 'and': {
      const parts = condition.of.map((part) => reason(part, asked, trail)).filter((part) => part !== null);
      return listed('and', parts);
    }
    case 'or': {
      const one = condition.of.find((part) => holds(part, asked));
      return one ? reason(one, asked, trail) : null;
    }
    case 'within': {
      const row = rowsOf(asked.subject, condition.attribute).find((subject) =>
        holds(condition.of, { ...asked, subject }),
      );
      const inside = { ...asked, subject: row ?? {} };
      return reason(condition.of, inside, [...trail, condition.label]);
    }
    case 'change':
      return asked.change ? changeSentence(condition) : null;
    default:
      return described(condition, trail);
  }
};

/** Everything that a constraint asks, for people: what an architect wrote, in words. */
export const describe = (condition: Condition, displayName: string): Sentence =>
  described(condition, []) ?? say('matching.all', { type: displayName });

/**
 * Why a condition matched: "Category › Name is one of Legal, HR"; an empty one applies to all entries of the type.
 *
 * @param displayName what people call the content type
 */
export const explain = (condition: Condition, asked: Asked, displayName: string): Sentence =>
  reason(condition, asked, []) ?? say('matching.all', { type: displayName });
