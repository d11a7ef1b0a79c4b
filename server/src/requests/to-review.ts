import type { Core } from '@strapi/strapi';
import { groupsOfAccount } from '../approvers/members';
import { mandatesOf } from '../delegations/delegators';
import { reviewableForOthers } from '../delegations/to-review';
import { ACTIONS, type Viewer } from '../permissions';
import { readSettings } from '../settings';
import { TABLES } from '../tables';
import { kindsOfChanges } from './kinds';
import { changesWithoutRight } from './without-right';

type Filter = Record<string, unknown>;

const NONE: Filter = { id: { $in: [] } };
const UNDER_REVIEW: Filter = { status: { $in: ['ready_for_review', 'ready_for_merging'] } };

/** Requests that have such a row: a change, a participant. */
export function requestsHaving(strapi: Core.Strapi, table: string, where: Filter): Filter {
  const ids = strapi.db.queryBuilder(table).select('requestId').where(where).getKnexQuery();
  return { id: { $in: ids } };
}

const requestsWithout = (strapi: Core.Strapi, table: string, where: Filter): Filter => {
  const ids = strapi.db.queryBuilder(table).select('requestId').where(where).getKnexQuery();
  return { id: { $notIn: ids } };
};

/**
 * The database filter for the requests that the person may review now. It says of a list what `reviewRight` says of
 * one request; a test compares them. A constant number of queries.
 */
export async function reviewable(strapi: Core.Strapi, viewer: Viewer): Promise<Filter> {
  const { id } = viewer.person;
  if (viewer.token || id === null) return NONE;
  const { preventAuthorsToReview } = await readSettings(strapi);
  const groups = [...(await groupsOfAccount(strapi, id))];
  const inList = [
    { role: 'approver', user: { id } },
    ...(groups.length > 0 ? [{ role: 'approver_group', approverGroup: { $in: groups } }] : []),
  ];
  const mandates = await mandatesOf(strapi, viewer.person, new Date());
  const own = { role: 'author', user: { id } };
  return {
    $and: [
      UNDER_REVIEW,
      ...(preventAuthorsToReview ? [requestsWithout(strapi, TABLES.participant, own)] : []),
      {
        $or: [
          ...inList.map((where) => requestsHaving(strapi, TABLES.participant, where)),
          ...reviewableForOthers(strapi, mandates, preventAuthorsToReview),
          { $and: [withoutList(strapi), ...(await approvable(strapi, viewer))] },
        ],
      },
    ],
  };
}

const withoutList = (strapi: Core.Strapi): Filter =>
  requestsWithout(strapi, TABLES.participant, { role: { $in: ['approver', 'approver_group'] } });

/** Holder of `approve` on every target. */
async function approvable(strapi: Core.Strapi, viewer: Viewer): Promise<Filter[]> {
  const kinds = await kindsOfChanges(strapi);
  const without = [...kinds].flatMap(([uid, locales]) =>
    changesWithoutRight(strapi, viewer, ACTIONS.approve, uid, locales),
  );
  return without.length === 0 ? [] : [requestsWithout(strapi, TABLES.change, { $or: without })];
}
