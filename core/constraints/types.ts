import type { ScalarType, TextType } from '../schema/types';
import type { Operator } from './operators';

/**
 * What an attribute is to a constraint. `id`: row number of an account or a file, which stays; `documentId`: what
 * entries are told apart by. Dynamic zones cannot be asked, as Strapi cannot filter by them.
 */
export type FilterType =
  | ScalarType
  | TextType
  | 'id'
  | 'documentId'
  | 'json'
  | 'blocks'
  | 'relation'
  | 'component'
  | 'media';

/** Attribute types that lead on to a model of their own. */
export const LEADING_TYPES = ['relation', 'component', 'media'] as const;
export type LeadingType = (typeof LEADING_TYPES)[number];

export interface FilterAttribute {
  type: FilterType;
  /** What people call it; falls back to the attribute's name. */
  label?: string;
  /** Several values: constraints ask whether some of them match. */
  multiple?: boolean;
  /** Uid of the model behind a relation, a component or a file. */
  target?: string;
  /** Values of an enumeration. */
  enum?: string[];
}

/** A content type or a component as constraints can ask about it. */
export interface FilterModel {
  uid: string;
  displayName: string;
  attributes: Record<string, FilterAttribute>;
}

/** Finds models by uid; null where there is none (any more). */
export type ModelOf = (uid: string) => FilterModel | null;

/** Stands for the person who asks, whoever that will be. */
export const USER = { token: '$user' } as const;
export type UserToken = typeof USER;

export type Operand = string | number | boolean;

/** Asks one value. `value` is a list for `$in`, `$notIn` and `$between`, a boolean for `$null` and `$notNull`. */
export interface Test {
  kind: 'test';
  attribute: string;
  label: string;
  type: FilterType;
  operator: Operator;
  value: Operand | UserToken | null | (Operand | UserToken)[];
  /** As it was written, once `$user` has been replaced by who asks. */
  written?: Test['value'];
}

/** Asks the entries behind a relation, the items of a component or the files of a media field: some of them. */
export interface Within {
  kind: 'within';
  attribute: string;
  label: string;
  type: LeadingType;
  target: string;
  of: Condition;
}

/** Whether anything is behind a relation, component or media field at all. */
export interface Presence {
  kind: 'presence';
  attribute: string;
  label: string;
  type: LeadingType;
  target: string;
  present: boolean;
}

export const CHANGE_FACTS = ['type', 'locale', 'changedFields'] as const;
export type ChangeFactName = (typeof CHANGE_FACTS)[number];

/** Asks what is being done: `$change`. Among the values, or (`negated`) not among them. */
export interface ChangeTest {
  kind: 'change';
  fact: ChangeFactName;
  negated: boolean;
  /** Null for a change without locale. */
  values: (string | null)[];
  /** The values as people call them. */
  labels: string[];
}

export interface Group {
  kind: 'and' | 'or';
  of: Condition[];
}

export interface Not {
  kind: 'not';
  of: Condition;
}

/** A parsed constraint. `{kind: 'and', of: []}` applies to everything. */
export type Condition = Group | Not | Within | Presence | Test | ChangeTest;
