import type { Core } from '@strapi/strapi';
import type { TimelineType } from '../../../contracts/events';
import type { ChangeRow } from '../changes/rows';
import { reviewsOf } from '../reviews/store';
import type { RequestBundle } from '../requests/bundle';
import type { ParticipantRow } from '../requests/rows';
import { rowsWithAccounts } from '../people/rows-with-accounts';
import { TABLES } from '../tables';

/** Everybody of these roles is in every part too. */
const EVERYWHERE: ParticipantRow['role'][] = ['author', 'collaborator'];

/** Authors and collaborators of the split request are those of each part. */
export function inheritPeople(
  strapi: Core.Strapi,
  { participants }: RequestBundle,
  requestId: number,
): Promise<void> {
  return copyParticipants(
    strapi,
    participants.filter(({ role }) => EVERYWHERE.includes(role)),
    requestId,
  );
}

/** The same people in another request. */
export async function copyParticipants(
  strapi: Core.Strapi,
  participants: ParticipantRow[],
  requestId: number,
): Promise<void> {
  if (participants.length === 0) return;
  await strapi.db.query(TABLES.participant).createMany({
    data: participants.map(({ id: _id, user, uniqueKey, ...columns }) => ({
      ...withoutIdentity(columns),
      requestId,
      user: user?.id ?? null,
      // "request role who": only the request is another one.
      uniqueKey: uniqueKey.replace(/^\d+/, String(requestId)),
    })),
  });
}

/** Reviews go with every part, none of them counting: nobody reviewed the part alone (domain section 10). */
export async function inheritReviews(
  strapi: Core.Strapi,
  { request }: RequestBundle,
  requestId: number,
): Promise<void> {
  const reviews = await reviewsOf(strapi, [request.id]);
  if (reviews.length === 0) return;
  await strapi.db.query(TABLES.review).createMany({
    data: reviews.map(({ id: _id, author, onBehalfOf, ...columns }) => ({
      ...withoutIdentity(columns),
      requestId,
      author: author?.id ?? null,
      onBehalfOf: onBehalfOf?.id ?? null,
      valid: false,
      invalidReason: 'split',
    })),
  });
}

interface EventRow {
  id: number;
  type: TimelineType;
  actor: { id: number } | null;
  data: { change?: string } | null;
}

/** They name documents without saying which change it was: who sees one part may not know those of the others. */
const OF_THE_WHOLE: TimelineType[] = ['change_removed', 'merge_failed'];

/** The timeline of each part: what happened to the request as a whole, and to these changes of it. */
export async function inheritHistory(
  strapi: Core.Strapi,
  { request }: RequestBundle,
  requestId: number,
  changes: ChangeRow[],
): Promise<void> {
  const query = strapi.db.query(TABLES.event);
  const events = await rowsWithAccounts<EventRow>(strapi, TABLES.event, 'actor').findMany({
    where: { requestId: request.id },
    orderBy: { id: 'asc' },
  });
  const own = new Set(changes.map(({ documentId }) => documentId));
  const concerns = ({ type, data }: EventRow) =>
    data?.change === undefined ? !OF_THE_WHOLE.includes(type) : own.has(data.change);
  const kept = events.filter(concerns);
  if (kept.length === 0) return;
  await query.createMany({
    data: kept.map(({ id: _id, actor, ...columns }) => ({
      ...withoutIdentity(columns),
      requestId,
      actor: actor?.id ?? null,
    })),
  });
}

/** The columns of a row that its copy shares, its times included. */
function withoutIdentity<Row extends object>(row: Row): Omit<Row, 'documentId'> {
  const { documentId: _documentId, ...shared } = row as Row & { documentId?: string };
  return shared;
}
