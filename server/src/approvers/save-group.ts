import type { Core } from '@strapi/strapi';
import type { z } from 'zod';
import type { approverGroupInput, approverGroupUpdate, Role } from '../../../contracts/approvers';
import { say } from '../../../core/sentences';
import { isNotUnique } from '../database-errors';
import { invalidAt } from '../errors';
import { emit } from '../events';
import { personOf } from '../people/person';
import { requirePeople } from '../people/find';
import type { Viewer } from '../permissions';
import { TABLES } from '../tables';
import { claimRows, inTransaction } from '../transaction';
import { requireGroup } from './find-groups';
import type { GroupRow } from './group-rows';

type Input = z.output<typeof approverGroupInput>;
type Update = z.output<typeof approverGroupUpdate>;

/**
 * Creates a group; its document id.
 * @throws ValidationError (400) naming `name` when another group has it, or the unknown account or role.
 */
export async function createGroup(strapi: Core.Strapi, input: Input): Promise<string> {
  return withUniqueName(strapi, input.name, async () => {
    const data = await readInput(strapi, input);
    const { documentId }: GroupRow = await strapi.db.query(TABLES.approverGroup).create({ data });
    return documentId;
  });
}

/**
 * Changes any part of a group; requests that it approves follow.
 * @throws NotFoundError (404), ValidationError (400) as for `createGroup`.
 */
export async function updateGroup(
  strapi: Core.Strapi,
  viewer: Viewer,
  documentId: string,
  input: Update,
): Promise<void> {
  await withUniqueName(strapi, input.name ?? '', async () => {
    const group = await claimGroup(strapi, documentId);
    const data = await readInput(strapi, input, group);
    await strapi.db.query(TABLES.approverGroup).update({ where: { id: group.id }, data });
    if (input.name !== undefined && input.name !== group.name) {
      await strapi.db
        .query(TABLES.participant)
        .updateMany({ where: { approverGroup: documentId }, data: { userName: input.name } });
    }
    emit(strapi, 'groups-changed', { groups: [documentId], actor: viewer.person });
  });
}

/** Deletes a group; it leaves the lists at once, and requests follow. @throws NotFoundError (404) */
export async function deleteGroup(strapi: Core.Strapi, viewer: Viewer, documentId: string): Promise<void> {
  await inTransaction(strapi, async () => {
    const { id } = await claimGroup(strapi, documentId);
    await strapi.db.query(TABLES.approverGroup).delete({ where: { id } });
    emit(strapi, 'groups-changed', { groups: [documentId], actor: viewer.person });
  });
}

/** One after the other: nobody edits a group that is being deleted. @throws NotFoundError (404) */
async function claimGroup(strapi: Core.Strapi, documentId: string): Promise<GroupRow> {
  await claimRows(strapi, TABLES.approverGroup, { documentId });
  return requireGroup(strapi, documentId);
}

/** The database has the last word on names: of two people at once, one is refused. */
async function withUniqueName<Result>(
  strapi: Core.Strapi,
  name: string,
  work: () => Promise<Result>,
): Promise<Result> {
  try {
    return await inTransaction(strapi, work);
  } catch (error) {
    if (isNotUnique(error)) throw invalidAt(['name'], say('groups.name-taken', { name }));
    throw error;
  }
}

/** Members that are there already may stay, whatever became of their account. */
async function readInput(
  strapi: Core.Strapi,
  input: Update,
  group?: GroupRow,
): Promise<Record<string, unknown>> {
  const { users, roles, ...columns } = input;
  if (columns.name !== undefined) await requireFreeName(strapi, columns.name, group?.id);
  const people = users && (await requirePeople(strapi, users, ['users'], (group?.users ?? []).map(personOf)));
  if (roles) await requireRoles(strapi, roles);
  return {
    ...columns,
    ...(people && { users: people.map(({ id }) => id) }),
    ...(roles && { roles: [...new Set(roles)] }),
  };
}

/** In any spelling of upper and lower case, on every database alike. */
async function requireFreeName(strapi: Core.Strapi, name: string, ownId?: number): Promise<void> {
  const other = await strapi.db.query(TABLES.approverGroup).findOne({
    select: ['id'],
    where: { name: { $eqi: name }, ...(ownId !== undefined && { id: { $ne: ownId } }) },
  });
  if (other) throw invalidAt(['name'], say('groups.name-taken', { name }));
}

async function requireRoles(strapi: Core.Strapi, ids: number[]): Promise<void> {
  const known: Role[] = await strapi.db
    .query('admin::role')
    .findMany({ select: ['id'], where: { id: { $in: ids } } });
  ids.forEach((id, index) => {
    if (known.some((role) => role.id === id)) return;
    throw invalidAt(['roles', String(index)], `There is no role ${id}.`);
  });
}
