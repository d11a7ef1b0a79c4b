import type { Core } from '@strapi/strapi';
import type { z } from 'zod';
import type { ApproverList } from '../../../contracts/approvers';
import type { approversInput } from '../../../contracts/people';
import { say } from '../../../core/sentences';
import { isNotUnique } from '../database-errors';
import { emit } from '../events';
import { requirePeople } from '../people/find';
import type { Viewer } from '../permissions';
import { TABLES } from '../tables';
import { claimRows, inTransaction } from '../transaction';
import { requireGroups } from './find-groups';
import { listKey, listOf, type ListMembers, type ListOwner } from './lists';
import { presentList, requireReadable } from './read-list';
import { requireNamable } from './require-namable';

type Input = z.output<typeof approversInput>;

const NOBODY: ListMembers = { users: [], groups: [] };

/**
 * Makes the list exactly these people and groups; nobody at all removes it. Open requests follow.
 * @throws NotFoundError (404) as `readList`, ValidationError (400) naming the entry: unknown, may not read the
 * document, may not approve it although the site asks for that.
 */
export async function writeList(
  strapi: Core.Strapi,
  viewer: Viewer,
  owner: ListOwner,
  input: Input,
): Promise<ApproverList> {
  await requireReadable(strapi, viewer, owner);
  const write = () => inTransaction(strapi, () => store(strapi, viewer, owner, input));
  try {
    await write();
  } catch (error) {
    // Somebody else made the list at the same moment: now it is there.
    if (!isNotUnique(error)) throw error;
    await write();
  }
  return presentList(owner, await listOf(strapi, owner));
}

async function store(strapi: Core.Strapi, viewer: Viewer, owner: ListOwner, input: Input): Promise<void> {
  const uniqueKey = listKey(owner);
  const table = strapi.db.query(TABLES.approverList);
  await claimRows(strapi, TABLES.approverList, { uniqueKey });
  const before = await listOf(strapi, owner);
  const { users, groups } = await readInput(strapi, owner, input, before ?? NOBODY);
  const existing: { id: number } | null = await table.findOne({ select: ['id'], where: { uniqueKey } });
  if (users.length + groups.length > 0) {
    const { contentType, documentId: targetDocumentId } = owner;
    const data = { contentType, targetDocumentId, uniqueKey, users, groups };
    if (existing) await table.update({ where: { id: existing.id }, data });
    else await table.create({ data });
  } else if (existing) {
    await table.delete({ where: { id: existing.id } });
  }
  emit(strapi, 'approver-list-changed', { ...owner, actor: viewer.person });
}

/** The numbers of the rows. Whoever is on the list already may stay. */
async function readInput(
  strapi: Core.Strapi,
  owner: ListOwner,
  input: Input,
  before: ListMembers,
): Promise<{ users: number[]; groups: number[] }> {
  const people = await requirePeople(strapi, input.users, ['users'], before.users);
  const groups = await requireGroups(strapi, input.groups, ['groups']);
  const added = people.filter(({ id }) => !before.users.some((known) => known.id === id));
  await requireNamable(
    strapi,
    added,
    [{ ...owner, locale: null }],
    ({ id }) => ['users', String(input.users.indexOf(id as number))],
    (name) => say(owner.documentId === null ? 'approvers.blind-type' : 'approvers.blind-document', { name }),
  );
  return { users: people.flatMap(({ id }) => id ?? []), groups: groups.map(({ row }) => row) };
}
