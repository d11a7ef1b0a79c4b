import type { Core } from '@strapi/strapi';
import type { z } from 'zod';
import type { approversInput } from '../../../contracts/people';
import { say } from '../../../core/sentences';
import { applyPlans } from '../approvers/apply-plans';
import { requireGroups } from '../approvers/find-groups';
import type { ListMembers } from '../approvers/lists';
import { groupsOfAccount } from '../approvers/members';
import { plansFor } from '../approvers/plan';
import { requireNamable } from '../approvers/require-namable';
import { invalidAt } from '../errors';
import { requirePeople } from '../people/find';
import { mayManage, type Target, type Viewer } from '../permissions';
import { readSettings } from '../settings';
import { TABLES } from '../tables';
import { approversFrom } from './approver-rows';
import type { RequestBundle } from './bundle';
import { editOpenRequest } from './open';
import { groupsIn, withRole } from './participants';
import { statusRight } from './permits';
import type { RequestRow } from './rows';
import { recompute } from './status';
import { rightsTarget } from './targets';

type Input = z.output<typeof approversInput>;

const NOBODY: ListMembers = { users: [], groups: [] };

/**
 * The people and groups that somebody names as approvers of a request. Whoever is on its list already may stay.
 * @param targets what is in the request, as rights are asked for
 * @param path where the list stands in the body
 * @throws ValidationError (400) naming the entry: no such account or group; oneself, or a group that one belongs
 * to, without `manage`; somebody who may not see everything, or not approve it although the site asks for that.
 */
export async function requireApprovers(
  strapi: Core.Strapi,
  viewer: Viewer,
  input: Input,
  targets: Target[],
  path: string[],
  already: ListMembers = NOBODY,
): Promise<ListMembers> {
  const users = await requirePeople(strapi, input.users, [...path, 'users'], already.users);
  const groups = await requireGroups(strapi, input.groups, [...path, 'groups']);
  const isNew = (known: { id: unknown }[]) => (one: { id: unknown }) =>
    !known.some(({ id }) => id === one.id);
  const added = users.filter(isNew(already.users));
  const placeOf = ({ id }: { id: number | null }) => [
    ...path,
    'users',
    String(input.users.indexOf(id as number)),
  ];
  if (!mayManage(viewer)) {
    const oneself = added.find(({ id }) => id !== null && id === viewer.person.id);
    if (oneself) throw invalidAt(placeOf(oneself), say('approvers.yourself'));
    const own = await groupsOfAccount(strapi, viewer.person.id);
    const ownGroup = groups.filter(isNew(already.groups)).find(({ id }) => own.has(id));
    if (ownGroup) {
      const place = [...path, 'groups', String(input.groups.indexOf(ownGroup.id))];
      throw invalidAt(place, say('approvers.own-group', { name: ownGroup.name }));
    }
  }
  await requireNamable(strapi, added, targets, placeOf, (name) => say('approvers.blind', { name }));
  return { users, groups: groups.map(({ id, name }) => ({ id, name })) };
}

/**
 * A saving rule: enough people are named one by one; groups do not count (domain section 7).
 * @throws ValidationError (400)
 */
export async function requireEnoughApprovers(
  strapi: Core.Strapi,
  count: number,
  path: string[],
): Promise<void> {
  const { minimumApprovers: minimum } = await readSettings(strapi);
  if (count < minimum) throw invalidAt([...path, 'users'], say('approvers.too-few', { minimum, count }));
}

/**
 * `PUT /requests/:id/approvers`: edits the list by hand; from then on it follows no other list. Reviews of people
 * who are no longer approvers do not count.
 */
export async function editApprovers(
  strapi: Core.Strapi,
  viewer: Viewer,
  documentId: string,
  input: Input,
): Promise<RequestRow> {
  const work = async (request: RequestRow, bundle: RequestBundle) => {
    const { participants, changes } = bundle;
    const already = { users: withRole(participants, 'approver'), groups: groupsIn(participants) };
    const wanted = await requireApprovers(strapi, viewer, input, changes.map(rightsTarget), [], already);
    await requireEnoughApprovers(strapi, wanted.users.length, []);
    const plans = await plansFor(strapi, [
      { bundle, approvers: approversFrom(wanted, false), keeps: () => false },
    ]);
    await applyPlans(strapi, plans, { actor: viewer.person, followed: false });
    request.approversManual = true;
    await strapi.db.query(TABLES.request).update({
      where: { id: request.id },
      data: { approversManual: true, lastActivityAt: new Date(), staleAt: null },
    });
    await recompute(strapi, request);
    return request;
  };
  return editOpenRequest(strapi, viewer, documentId, work, statusRight);
}
