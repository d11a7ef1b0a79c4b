import type { Core } from '@strapi/strapi';
import type { Needed } from '../../../../core/constraints';
import { strapiModel } from '../../capture/strapi-model';

export interface Selection {
  select: string[];
  populate: Record<string, Selection>;
}

/** What tells which row of a document it is; the last two depend on the type. */
const IDENTITY = ['documentId', 'locale', 'publishedAt'];

/**
 * What to ask the database for so that conditions can be asked: only the columns and relations that they name, in one
 * query per table, however many rows there are.
 */
export function selectionFor(strapi: Core.Strapi, uid: string, { values, behind }: Needed): Selection {
  const { attributes, modelType } = strapiModel(strapi, uid);
  // Every entry has a document id, which Strapi's schemas do not list.
  const isThere = (name: string) =>
    name === 'documentId' ? modelType === 'contentType' : name !== 'id' && Object.hasOwn(attributes, name);
  const own = [...IDENTITY, ...values].filter(isThere);
  return {
    select: [...new Set(['id', ...own])],
    populate: Object.fromEntries(
      [...behind].map(([name, { target, needed }]) => [name, selectionFor(strapi, target, needed)]),
    ),
  };
}

/** Everything that either of two needs. */
export function bothNeeded(left: Needed, right: Needed): Needed {
  const behind = new Map(left.behind);
  for (const [name, other] of right.behind) {
    const known = behind.get(name);
    behind.set(name, known ? { ...known, needed: bothNeeded(known.needed, other.needed) } : other);
  }
  return { values: new Set([...left.values, ...right.values]), behind };
}
