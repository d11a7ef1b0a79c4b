import { isBookkeeping } from '../schema/bookkeeping';
import type { FilterAttribute, FilterModel, FilterType } from './types';

/** An attribute as Strapi's schema has it; the content manager calls the target of a relation `targetModel`. */
export interface SourceAttribute {
  type: string;
  relation?: string;
  target?: string;
  targetModel?: string;
  component?: string;
  repeatable?: boolean;
  multiple?: boolean;
  enum?: string[];
  private?: boolean;
  configurable?: boolean;
}

/** A content type or component as Strapi's schema has it, on the server and in the admin. */
export interface SourceModel {
  uid: string;
  modelType: 'contentType' | 'component';
  displayName: string;
  attributes: Record<string, SourceAttribute>;
  /** What people call the attributes, where that is not their name. */
  labels?: Record<string, string | undefined>;
}

export const FILE = 'plugin::upload.file';
export const ACCOUNT = 'admin::user';

const TYPES: ReadonlySet<string> = new Set<FilterType>([
  'string',
  'text',
  'richtext',
  'email',
  'uid',
  'enumeration',
  'integer',
  'biginteger',
  'float',
  'decimal',
  'boolean',
  'date',
  'time',
  'datetime',
  'timestamp',
  'json',
  'blocks',
  'relation',
  'component',
  'media',
]);

/** What of Strapi's bookkeeping can be asked of every entry. */
const OF_ENTRIES: Record<string, FilterAttribute> = {
  documentId: { type: 'documentId' },
  createdAt: { type: 'datetime' },
  createdBy: { type: 'relation', target: ACCOUNT },
};

/** The files of the media library. */
export const FILE_MODEL: FilterModel = {
  uid: FILE,
  displayName: 'File',
  attributes: {
    id: { type: 'id' },
    name: { type: 'string' },
    alternativeText: { type: 'text' },
    caption: { type: 'text' },
    ext: { type: 'string' },
    mime: { type: 'string' },
    size: { type: 'decimal' },
    width: { type: 'integer' },
    height: { type: 'integer' },
  },
};

/** Accounts: only what tells who it is. */
export const ACCOUNT_MODEL: FilterModel = {
  uid: ACCOUNT,
  displayName: 'Account',
  attributes: {
    id: { type: 'id' },
    email: { type: 'email' },
    username: { type: 'string' },
    firstname: { type: 'string' },
    lastname: { type: 'string' },
  },
};

const isMultiple = ({ type, relation, repeatable, multiple }: SourceAttribute): boolean =>
  type === 'relation' ? (relation?.endsWith('ToMany') ?? false) : repeatable === true || multiple === true;

const targetOf = ({ type, target, targetModel, component }: SourceAttribute): string | undefined => {
  if (type === 'component') return component;
  if (type === 'media') return FILE;
  return type === 'relation' ? (target ?? targetModel) : undefined;
};

/** Passwords, tokens and dynamic zones, and relations to anything, cannot be asked. */
const isAskable = (name: string, attribute: SourceAttribute): boolean => {
  if (isBookkeeping(name) || !TYPES.has(attribute.type)) return false;
  if (attribute.private === true && attribute.configurable === false) return false;
  const leads = attribute.type === 'relation' || attribute.type === 'component';
  return !leads || (targetOf(attribute) !== undefined && !attribute.relation?.startsWith('morph'));
};

const toFilterAttribute = (source: SourceAttribute, label: string | undefined): FilterAttribute => {
  const attribute: FilterAttribute = { type: source.type as FilterType };
  const target = targetOf(source);
  if (label !== undefined) attribute.label = label;
  if (isMultiple(source)) attribute.multiple = true;
  if (target !== undefined) attribute.target = target;
  if (source.type === 'enumeration') attribute.enum = [...(source.enum ?? [])];
  return attribute;
};

/**
 * What constraints can ask of a content type or component: its content without passwords and dynamic zones, and of
 * entries also their `documentId`, `createdAt` and `createdBy`. Files and accounts have models of their own.
 */
export const toFilterModel = (source: SourceModel): FilterModel => {
  if (source.uid === FILE) return FILE_MODEL;
  if (source.uid === ACCOUNT) return ACCOUNT_MODEL;
  const own = Object.entries(source.attributes)
    .filter(([name, attribute]) => isAskable(name, attribute))
    .map(([name, attribute]) => [name, toFilterAttribute(attribute, source.labels?.[name])] as const);
  return {
    uid: source.uid,
    displayName: source.displayName,
    attributes: {
      ...Object.fromEntries(own),
      ...(source.modelType === 'contentType' ? OF_ENTRIES : {}),
    },
  };
};

/** Models by uid for a browser or a test that has them all; files and accounts are always there. */
export const modelsOf = (sources: readonly SourceModel[]): ((uid: string) => FilterModel | null) => {
  const models = new Map(sources.map((source) => [source.uid, toFilterModel(source)]));
  models.set(FILE, FILE_MODEL);
  models.set(ACCOUNT, ACCOUNT_MODEL);
  return (uid) => models.get(uid) ?? null;
};
