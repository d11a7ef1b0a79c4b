import type { Core } from '@strapi/strapi';
import { asRow, isApproverRow, keyOfApprover, keyOfRow, type Approver } from '../requests/approver-rows';
import type { RequestBundle } from '../requests/bundle';
import type { ParticipantRow } from '../requests/rows';
import type { ReviewRow } from '../reviews/rows';
import { fallenReviews } from '../reviews/standing';

/** What a request's list is to become. */
export interface Wanted {
  bundle: RequestBundle;
  approvers: Approver[];
  /** Rows that stay although nobody asks for them. */
  keeps: (row: ParticipantRow) => boolean;
}

/** What has to happen so that a request has the approvers that are wanted. */
export interface Plan {
  bundle: RequestBundle;
  added: Approver[];
  removed: ParticipantRow[];
  /** Reviews by people who are no approvers any more. */
  outdated: ReviewRow[];
}

/** Works out what has to happen for some requests. A constant number of queries. */
export async function plansFor(strapi: Core.Strapi, wanted: Wanted[]): Promise<Plan[]> {
  const lists = wanted.map(newList);
  const after = lists.map((list) => ({ ...list, bundle: bundleAfter(list) }));
  // Where there was no list and is none, rights alone decide: that is looked at when they change.
  const judged = after.filter(
    ({ bundle, removed }) => removed.length > 0 || bundle.participants.some(isApproverRow),
  );
  const fallen = await fallenReviews(
    strapi,
    judged.map(({ bundle }) => bundle),
  );
  return lists.map((list) => ({
    ...list,
    outdated: fallen.filter(({ requestId }) => requestId === list.bundle.request.id),
  }));
}

export const isNothing = ({ added, removed, outdated }: Plan): boolean =>
  added.length + removed.length + outdated.length === 0;

type NewList = Pick<Plan, 'bundle' | 'added' | 'removed'>;

function newList({ bundle, approvers, keeps }: Wanted): NewList {
  const rows = bundle.participants.filter(isApproverRow);
  const known = new Set(rows.map(keyOfRow));
  const asked = new Set<string | null>(approvers.map(keyOfApprover));
  return {
    bundle,
    added: approvers.filter((approver) => !known.has(keyOfApprover(approver))),
    removed: rows.filter((row) => !keeps(row) && !asked.has(keyOfRow(row))),
  };
}

/** The request as it will be. */
const bundleAfter = ({ bundle, added, removed }: NewList): RequestBundle => ({
  ...bundle,
  participants: [
    ...bundle.participants.filter((row) => !removed.includes(row)),
    ...added.map((approver) => asRow(bundle.request.id, approver)),
  ],
});
