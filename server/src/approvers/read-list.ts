import type { Core } from '@strapi/strapi';
import type { ApproverList } from '../../../contracts/approvers';
import { say } from '../../../core/sentences';
import { eligibleContentTypes, isEligible } from '../capture';
import { notFound } from '../errors';
import { DOCUMENT_ACTIONS, ownRow, rightFilter, type Viewer } from '../permissions';
import { isEmpty, listKey, listOf, listsOf, type ListMembers, type ListOwner } from './lists';

/**
 * The list of a content type, or of one document of it.
 * @throws NotFoundError (404) when the person may not read it, or it does not exist.
 */
export async function readList(strapi: Core.Strapi, viewer: Viewer, owner: ListOwner): Promise<ApproverList> {
  await requireReadable(strapi, viewer, owner);
  return presentList(owner, await listOf(strapi, owner));
}

export const presentList = (owner: ListOwner, list: ListMembers | null): ApproverList => ({
  ...owner,
  users: list?.users ?? [],
  groups: list?.groups ?? [],
  exists: list !== null && !isEmpty(list),
});

/** The lists of all content types that the person may read; those without one are left out. Three queries. */
export async function readTypeLists(strapi: Core.Strapi, viewer: Viewer): Promise<ApproverList[]> {
  const readable = eligibleContentTypes(strapi)
    .filter((uid) => rightFilter(strapi, viewer, DOCUMENT_ACTIONS.read, uid) !== null)
    .map((contentType) => ({ contentType, documentId: null }));
  const lists = await listsOf(strapi, readable);
  return readable
    .map((owner) => presentList(owner, lists.get(listKey(owner)) ?? null))
    .filter(({ exists }) => exists);
}

/** A document is readable when one of its rows is, in any locale. */
export async function requireReadable(strapi: Core.Strapi, viewer: Viewer, owner: ListOwner): Promise<void> {
  const { contentType: uid, documentId } = owner;
  const filter = isEligible(strapi, uid) ? rightFilter(strapi, viewer, DOCUMENT_ACTIONS.read, uid) : null;
  if (filter === null) throw notFound(say('lists.unknown'));
  if (documentId === null) return;
  const row = await strapi.db
    .query(uid)
    .findOne({ select: ['id'], where: { $and: [{ documentId }, ownRow(strapi, uid), filter] } });
  if (!row) throw notFound(say('lists.unknown'));
}
