import type { Core } from '@strapi/strapi';
import type { Person } from '../../../contracts/people';
import { storedPerson } from '../people/person';
import { TABLES } from '../tables';
import type { ParticipantRole, ParticipantRow } from './rows';

/** Everybody in some requests, in the order in which they came. One query and one for the accounts. */
export async function participantsOf(
  strapi: Core.Strapi,
  requestIds: number[],
): Promise<ParticipantRow[]> {
  if (requestIds.length === 0) return [];
  return strapi.db.query(TABLES.participant).findMany({
    where: { requestId: { $in: requestIds } },
    populate: { user: { select: ['id'] } },
    orderBy: { id: 'asc' },
  });
}

export const withRole = (rows: ParticipantRow[], role: ParticipantRole): Person[] =>
  rows.filter((row) => row.role === role).map((row) => storedPerson(row.user, row.userName));

/** Adds a person in a role unless they have it. Runs under the request's lock, so nobody races. */
export async function addParticipant(
  strapi: Core.Strapi,
  requestId: number,
  role: ParticipantRole,
  person: Person,
): Promise<void> {
  const uniqueKey = `${requestId} ${role} ${person.id}`;
  const query = strapi.db.query(TABLES.participant);
  if (await query.findOne({ select: ['id'], where: { uniqueKey } })) return;
  await query.create({ data: { requestId, role, user: person.id, userName: person.name, uniqueKey } });
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
