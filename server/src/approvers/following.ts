import type { Core } from '@strapi/strapi';
import type { Person } from '../../../contracts/people';
import { isOpen } from '../../../core/status';
import { approversFrom, type Approver } from '../requests/approver-rows';
import { bundleOf, type RequestBundle } from '../requests/bundle';
import type { RequestRow } from '../requests/rows';
import { TABLES } from '../tables';
import { applyPlans } from './apply-plans';
import { approversOfTargets, united, type ListMembers } from './lists';
import { plansFor, type Plan } from './plan';

const ownersOf = ({ changes }: RequestBundle) =>
  changes.map(({ contentType, targetDocumentId: documentId }) => ({ contentType, documentId }));

/**
 * The approvers that a request has by itself: those given, and the lists of everything in it, united.
 * @param given people and groups that somebody named when making the request
 */
export async function approversFor(
  strapi: Core.Strapi,
  given: ListMembers,
  targets: { contentType: string; documentId: string | null }[],
): Promise<Approver[]> {
  const listOf = await approversOfTargets(strapi, targets);
  const lists = united(targets.map(listOf));
  const isGiven = (all: { id: unknown }[], { id }: { id: unknown }) => all.some((one) => one.id === id);
  const more = {
    users: lists.users.filter((user) => !isGiven(given.users, user)),
    groups: lists.groups.filter((group) => !isGiven(given.groups, group)),
  };
  return [...approversFrom(given, false), ...approversFrom(more, true)];
}

/**
 * What has to happen so that requests follow the lists of what is in them: who is there only because of a list comes
 * and goes with it, whoever was named stays. Lists edited by hand follow nothing; but a group that is gone leaves
 * them too. Reviews of people who are no longer approvers no longer count. A constant number of queries.
 */
export async function followingPlans(strapi: Core.Strapi, bundles: RequestBundle[]): Promise<Plan[]> {
  const open = bundles.filter(({ request }) => isOpen(request.status));
  const byItself = open.filter(({ request }) => !request.approversManual);
  const listOf = await approversOfTargets(strapi, byItself.flatMap(ownersOf));
  const groups = await existingGroups(strapi, open);
  return plansFor(
    strapi,
    open.map((bundle) => {
      const { approversManual } = bundle.request;
      return {
        bundle,
        approvers: approversManual ? [] : approversFrom(united(ownersOf(bundle).map(listOf)), true),
        keeps: ({ role, fromList, approverGroup }) =>
          role === 'approver_group' && !groups.has(approverGroup)
            ? false
            : Boolean(approversManual) || !fromList,
      };
    }),
  );
}

async function existingGroups(strapi: Core.Strapi, bundles: RequestBundle[]): Promise<Set<string | null>> {
  const ids = bundles.flatMap(({ participants }) => participants.flatMap((row) => row.approverGroup ?? []));
  if (ids.length === 0) return new Set();
  const rows: { documentId: string }[] = await strapi.db
    .query(TABLES.approverGroup)
    .findMany({ select: ['id', 'documentId'], where: { documentId: { $in: [...new Set(ids)] } } });
  return new Set(rows.map(({ documentId }) => documentId));
}

/** After what is in a request changed: its list follows. Under the request's lock, before its status is computed. */
export async function followContent(
  strapi: Core.Strapi,
  request: RequestRow,
  actor: Person | null,
): Promise<void> {
  if (request.approversManual) return;
  const plans = await followingPlans(strapi, [await bundleOf(strapi, request)]);
  await applyPlans(strapi, plans, { actor, followed: true });
}
