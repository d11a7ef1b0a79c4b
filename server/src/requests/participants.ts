import type { Core } from '@strapi/strapi';
import type { Group, Person } from '../../../contracts/people';
import { storedPerson, type Actor } from '../people/person';
import { rowsWithAccounts } from '../people/rows-with-accounts';
import { TABLES } from '../tables';
import type { ParticipantRole, ParticipantRow } from './rows';

/** Everybody in some requests, in the order in which they came. One query. */
export async function participantsOf(strapi: Core.Strapi, requestIds: number[]): Promise<ParticipantRow[]> {
  if (requestIds.length === 0) return [];
  return rowsWithAccounts<ParticipantRow>(strapi, TABLES.participant, 'user').findMany({
    where: { requestId: { $in: requestIds } },
    orderBy: { id: 'asc' },
  });
}

export const withRole = (rows: ParticipantRow[], role: ParticipantRole): Person[] =>
  rows.filter((row) => row.role === role).map((row) => storedPerson(row.user, row.userName));

/** The approver groups among them, each with its name at that time. */
export const groupsIn = (rows: ParticipantRow[]): Group[] =>
  rows.flatMap(({ role, approverGroup, userName: name }) =>
    role === 'approver_group' && approverGroup !== null ? [{ id: approverGroup, name }] : [],
  );

/** The rows of `participant` that are about this person, or this API token. */
export const rowsOf = ({ id, token }: Actor) => (token === undefined ? { user: { id } } : { token });

/** Whether a row is about this person. Rows of accounts that are gone are about nobody any more. */
export const isAbout = ({ user, ...row }: ParticipantRow, { id, token }: Actor): boolean =>
  token === undefined ? id !== null && user?.id === id : row.token === token;

/** Adds a person in a role unless they have it. Runs under the request's lock, so nobody races. */
export async function addParticipant(
  strapi: Core.Strapi,
  requestId: number,
  role: ParticipantRole,
  { id, name, token }: Actor,
): Promise<void> {
  const uniqueKey = `${requestId} ${role} ${token === undefined ? id : `token ${token}`}`;
  const query = strapi.db.query(TABLES.participant);
  if (await query.findOne({ select: ['id'], where: { uniqueKey } })) return;
  await query.create({ data: { requestId, role, user: id, userName: name, token, uniqueKey } });
}

/** Makes the people of a role exactly these. Returns who was added and removed. */
export async function setParticipants(
  strapi: Core.Strapi,
  requestId: number,
  role: ParticipantRole,
  people: Person[],
): Promise<{ added: Person[]; removed: Person[] }> {
  const before = withRole(await participantsOf(strapi, [requestId]), role);
  const added = people.filter((person) => !before.some((other) => other.id === person.id));
  const removed = before.filter((person) => !people.some((other) => other.id === person.id));
  for (const person of added) await addParticipant(strapi, requestId, role, person);
  await strapi.db.query(TABLES.participant).deleteMany({
    where: { uniqueKey: { $in: removed.map((person) => `${requestId} ${role} ${person.id}`) } },
  });
  return { added, removed };
}
