import type { Core } from '@strapi/strapi';
import type { ListedRequest, RequestSummary } from '../../../contracts/requests';
import { isOpen } from '../../../core/status';
import { badgesOf, type Badge } from '../changes/badges';
import type { ChangeRow } from '../changes/rows';
import { changesOf } from '../changes/store';
import { storedPerson } from '../people/person';
import { counts, onBehalfOf, type ReviewRow } from '../reviews/rows';
import { reviewsOf } from '../reviews/store';
import { activeStagesOf } from '../workflows/active-stages';
import { groupsIn, participantsOf, withRole } from './participants';
import type { ParticipantRow, RequestRow } from './rows';

/** Labels shown of a request; the rest is counted. */
const LABELS = 5;

const iso = (date: string | Date): string => new Date(date).toISOString();
const isoOrNull = (date: string | Date | null): string | null => (date ? iso(date) : null);

/** What list and request have in common. */
export function presentCommon(
  row: RequestRow,
  participants: ParticipantRow[],
  badges: Badge[],
): Omit<RequestSummary, 'targets' | 'reviewCounts'> {
  return {
    id: row.documentId,
    number: row.id,
    title: row.title,
    status: row.status,
    creator: storedPerson(row.creator, row.creatorName),
    authors: withRole(participants, 'author'),
    collaborators: withRole(participants, 'collaborator'),
    location: row.location,
    mergeTarget: row.mergeTarget,
    mergeAt: isoOrNull(row.mergeAt),
    mergeAtFailure: row.mergeAtFailure,
    mergedAt: isoOrNull(row.mergedAt),
    mergedBy: row.mergedByName === null ? null : storedPerson(row.mergedBy, row.mergedByName),
    staleAt: isoOrNull(row.staleAt),
    lastActivityAt: iso(row.lastActivityAt),
    createdAt: iso(row.createdAt),
    updatedAt: iso(row.updatedAt),
    digest: row.digest,
    splitFrom: row.splitFrom,
    revertOf: row.revertOf,
    approvers: {
      users: withRole(participants, 'approver'),
      groups: groupsIn(participants),
      manual: Boolean(row.approversManual),
    },
    outdated: badges.some((badge) => badge.outdated),
    conflicts: badges.reduce((sum, badge) => sum + badge.conflicts, 0),
  };
}

/** Badges of the changes of open requests; an ended request is outdated by nothing. */
export async function badgesOfRequests(
  strapi: Core.Strapi,
  rows: RequestRow[],
  changes: ChangeRow[],
): Promise<Map<number, Badge>> {
  const open = new Map(rows.filter((row) => isOpen(row.status)).map((row) => [row.id, row]));
  const targetOf = (change: ChangeRow) => open.get(change.requestId)?.mergeTarget ?? 'published';
  return badgesOf(
    strapi,
    changes.filter((change) => open.has(change.requestId)),
    targetOf,
  );
}

const NO_BADGE: Badge = { outdated: false, conflicts: 0 };

export const badgeIn = (badges: Map<number, Badge>, change: ChangeRow): Badge =>
  badges.get(change.id) ?? NO_BADGE;

/** List items with counts, labels and badges; a constant number of queries for the whole page. */
export async function presentList(strapi: Core.Strapi, rows: RequestRow[]): Promise<ListedRequest[]> {
  const ids = rows.map((row) => row.id);
  const changes = await changesOf(strapi, ids);
  const participants = await participantsOf(strapi, ids);
  const reviews = await reviewsOf(strapi, ids);
  const badges = await badgesOfRequests(strapi, rows, changes);
  const stages = await activeStagesOf(
    strapi,
    rows.filter((row) => isOpen(row.status)).map((row) => row.id),
  );
  return rows.map((row) => {
    const ofRow = <T extends { requestId: number }>(list: T[]) =>
      list.filter((entry) => entry.requestId === row.id);
    const own = ofRow(changes);
    return {
      ...presentCommon(
        row,
        ofRow(participants),
        own.map((change) => badgeIn(badges, change)),
      ),
      targets: {
        count: own.length,
        labels: own.slice(0, LABELS).map((change) => change.label),
        types: [...new Set(own.map((change) => change.type))],
      },
      activeStages: stages.get(row.id) ?? [],
      ...presentCounted(ofRow(reviews).filter((review) => counts(review, row.digest))),
    };
  });
}

function presentCounted(valid: ReviewRow[]): Pick<ListedRequest, 'reviews' | 'reviewedBy'> {
  return {
    reviews: {
      approved: valid.filter((review) => review.verdict === 'approved').length,
      changesRequested: valid.filter((review) => review.verdict === 'changes_requested').length,
    },
    reviewedBy: valid.map((review) => ({
      verdict: review.verdict,
      author: storedPerson(review.author, review.authorName),
      onBehalfOf: onBehalfOf(review),
    })),
  };
}
