import type { Core } from '@strapi/strapi';
import type { z } from 'zod';
import type { approversInput, Person } from '../../../contracts/people';
import { say } from '../../../core/sentences';
import { accountsWithRoles, requirePeople } from '../people/find';
import { invalidAt } from '../errors';
import { emit, record } from '../events';
import {
  DOCUMENT_ACTIONS,
  mayManage,
  permittedTargets,
  viewerFor,
  type Target,
  type Viewer,
} from '../permissions';
import { TABLES } from '../tables';
import { contentTargets } from './targets';
import { editOpenRequest } from './open';
import { participantsOf, setParticipants, withRole } from './participants';
import type { RequestRow } from './rows';
import { recompute } from './status';

type Input = z.output<typeof approversInput>;

/**
 * The accounts of an approver list, each able to see everything in the request (domain section 7).
 * @throws ValidationError naming the entry: no such account, adding oneself without `manage`, cannot view.
 */
export async function requireApprovers(
  strapi: Core.Strapi,
  viewer: Viewer,
  input: Input,
  targets: Target[],
  already: Person[] = [],
): Promise<Person[]> {
  const [group] = input.groups;
  if (group !== undefined)
    throw invalidAt(['approvers', 'groups', '0'], `There is no approver group "${group}".`);
  const people = await requirePeople(strapi, input.users, ['approvers', 'users']);
  const isNew = (person: Person) => !already.some((other) => other.id === person.id);
  people.filter(isNew).forEach((person) => {
    if (person.id === viewer.person.id && !mayManage(viewer)) {
      throw invalidAt(['approvers', 'users'], say('approvers.yourself'));
    }
  });
  const accounts = await accountsWithRoles(
    strapi,
    people.filter(isNew).flatMap(({ id }) => id ?? []),
  );
  for (const account of accounts) {
    const approver = await viewerFor(strapi, account);
    const visible = await permittedTargets(strapi, approver, DOCUMENT_ACTIONS.read, targets);
    if (visible.size === targets.length) continue;
    throw invalidAt(['approvers', 'users'], say('approvers.blind', { name: approver.person.name }));
  }
  return people;
}

/** `PUT /requests/:id/approvers`: edits the list by hand; reviews of people no longer on it do not count. */
export async function editApprovers(
  strapi: Core.Strapi,
  viewer: Viewer,
  documentId: string,
  input: Input,
): Promise<RequestRow> {
  return editOpenRequest(strapi, viewer, documentId, async (request, bundle) => {
    const before = withRole(await participantsOf(strapi, [request.id]), 'approver');
    const people = await requireApprovers(strapi, viewer, input, contentTargets(bundle.changes), before);
    const { added, removed } = await setParticipants(strapi, request.id, 'approver', people);
    await strapi.db.query(TABLES.request).update({
      where: { id: request.id },
      data: { approversManual: true, lastActivityAt: new Date(), staleAt: null },
    });
    await invalidateReviewsOf(strapi, request.id, removed);
    const names = (list: Person[]) => list.map(({ name }) => name);
    await record(strapi, request.id, 'approvers', viewer.person, {
      added: names(added),
      removed: names(removed),
    });
    emit(strapi, 'approvers-updated', { id: request.documentId, added, removed });
    await recompute(strapi, request);
    return request;
  });
}

async function invalidateReviewsOf(strapi: Core.Strapi, requestId: number, people: Person[]): Promise<void> {
  if (people.length === 0) return;
  const reviews: { id: number }[] = await strapi.db.query(TABLES.review).findMany({
    select: ['id'],
    where: { requestId, valid: true, author: { id: { $in: people.map(({ id }) => id) } } },
  });
  await strapi.db.query(TABLES.review).updateMany({
    where: { id: { $in: reviews.map(({ id }) => id) } },
    data: { valid: false, invalidReason: 'updated_approvers' },
  });
}
