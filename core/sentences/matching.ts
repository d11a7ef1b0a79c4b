import type { FilterType } from '../constraints/types';
import { plain, takes } from './templates';
import type { Sentence } from './types';

const OPERATOR =
  '{operator, select, eq {is} eqi {is} ne {is not} nei {is not} in {is one of} notIn {is none of} lt {is less than} lte {is at most} gt {is more than} gte {is at least} contains {contains} containsi {contains} notContains {does not contain} notContainsi {does not contain} startsWith {starts with} startsWithi {starts with} endsWith {ends with} other {ends with}}';

/** What is wrong with a constraint, and why one matched. */
export const MATCHING = {
  'constraint.no-object': plain('Conditions are expected here, as an object.'),
  'constraint.no-list': plain('A list of conditions is expected here.'),
  'constraint.too-large': plain('These are more conditions than can be asked at once.'),
  'constraint.change-inside': plain(
    '"$change" is about the entry itself: put it outside, not behind an attribute.',
  ),
  'constraint.no-attribute': takes<{ operator: string }>()(
    '"{operator}" needs an attribute that it is asked of.',
  ),
  'constraint.no-operator': takes<{ operator: string }>()('"{operator}" is no operator.'),
  'constraint.unknown': takes<{ name: string; type: string }>()(
    '{type} has no attribute "{name}" that can be asked for.',
  ),
  'constraint.leads-on': takes<{ label: string }>()(
    '"{label}" leads on: ask one of the attributes behind it, or whether there is anything ("$null").',
  ),
  'constraint.alone': takes<{ operator: string }>()('"{operator}" stands alone here.'),
  'constraint.operator': takes<{ operator: string; label: string }>()(
    '"{operator}" cannot be asked of "{label}".',
  ),
  'constraint.flag': takes<{ operator: string }>()('"{operator}" takes true or false.'),
  'constraint.pair': takes<{ operator: string }>()('"{operator}" takes a list of two values.'),
  'constraint.value': takes<{ label: string; type: FilterType }>()(
    '"{label}" is compared with {type, select, integer {a whole number} biginteger {a whole number} id {a number} float {a number} decimal {a number} boolean {true or false} date {a date such as 2026-01-31} time {a time such as 14:30} datetime {a moment with its time zone such as 2026-01-31T14:30:00Z} timestamp {a moment with its time zone such as 2026-01-31T14:30:00Z} other {a text}}.',
  ),
  'constraint.choice': takes<{ label: string; values: string }>()('"{label}" is one of: {values}.'),
  'constraint.user': takes<{ label: string }>()(
    '"$user" stands for an account or its e-mail address; "{label}" is neither.',
  ),
  'constraint.fact': takes<{ name: string; facts: string }>()(
    'Of a change, "{name}" cannot be asked; possible: {facts}.',
  ),
  'matching.preview-hidden': takes<{ field: string }>()(
    'What matches cannot be shown: you may not read “{field}”.',
  ),
  'matching.all': takes<{ type: string }>()('Applies to all entries of “{type}”'),
  'matching.because': takes<{ condition: Sentence }>()('{condition}.'),
  'matching.sibling': plain(
    'It changes a field that all languages of the entry share, and another language needs this approval.',
  ),
  'matching.hidden': plain('Because of fields that you may not read.'),
  'matching.broken': takes<{ problem: Sentence }>()(
    'Its constraints do not fit the content type any more, so it applies until they are corrected: {problem}',
  ),
  'matching.unreadable': plain('A value cannot be compared with them.'),
  'matching.and': takes<{ first: Sentence; second: Sentence }>()('{first}, and {second}'),
  'matching.or': takes<{ first: Sentence; second: Sentence }>()('{first}, or {second}'),
  'matching.not': takes<{ condition: Sentence }>()('not ({condition})'),
  'matching.nothing': plain('nothing'),
  'matching.empty': takes<{ field: string }>()('{field} is empty'),
  'matching.filled': takes<{ field: string }>()('{field} is not empty'),
  'matching.flag': takes<{ field: string; value: 'true' | 'false' }>()(
    '{field} is {value, select, true {on} other {off}}',
  ),
  'matching.between': takes<{ field: string; from: string; to: string }>()(
    '{field} is between {from} and {to}',
  ),
  'matching.test': takes<{ field: string; operator: string; values: string }>()(
    `{field} ${OPERATOR} {values}`,
  ),
  'matching.requester': takes<{ field: string; not: 'yes' | 'no' }>()(
    '{field} is {not, select, yes {not } other {}}the person who asks',
  ),
  'matching.type': takes<{ not: 'yes' | 'no'; types: Sentence }>()(
    'the change is {not, select, yes {not } other {}}{types}',
  ),
  'matching.change-type': takes<{ type: string }>()(
    '{type, select, creation {a creation} edition {an edit} deletion {a deletion} publication {a publication} other {an unpublication}}',
  ),
  'matching.locale': takes<{ not: 'yes' | 'no'; locales: string }>()(
    'the locale is {not, select, yes {not } other {}}{locales}',
  ),
  'matching.changed-fields': takes<{ not: 'yes' | 'no'; fields: string }>()(
    '{not, select, yes {none of these is changed} other {one of these is changed}}: {fields}',
  ),
};
