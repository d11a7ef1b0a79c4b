import type { Core } from '@strapi/strapi';
import type { Person } from '../../../contracts/people';
import type { TimelineEvent, TimelineType } from '../../../contracts/events';
import { storedPerson } from '../people/person';
import { rowsWithAccounts } from '../people/rows-with-accounts';
import { TABLES } from '../tables';

/**
 * Writes a line of the timeline, in the transaction of what it tells of: a history that lost events in a
 * crash between commit and writing would be none.
 */
export async function record(
  strapi: Core.Strapi,
  requestId: number,
  type: TimelineType,
  actor: Person | null,
  data: Record<string, unknown> = {},
): Promise<void> {
  await strapi.db.query(TABLES.event).create({
    data: { requestId, type, actor: actor?.id ?? null, actorName: actor?.name ?? null, data },
  });
}

/** A line of some request's timeline. */
export interface TimelineLine {
  requestId: number;
  type: TimelineType;
  actor: Person | null;
  data: Record<string, unknown>;
}

/** Writes lines of several requests' timelines with one statement; as {@link record}. */
export async function recordAll(strapi: Core.Strapi, lines: TimelineLine[]): Promise<void> {
  if (lines.length === 0) return;
  const data = lines.map(({ actor, ...line }) => ({
    ...line,
    actor: actor?.id ?? null,
    actorName: actor?.name ?? null,
  }));
  await strapi.db.query(TABLES.event).createMany({ data });
}

interface StoredEvent {
  documentId: string;
  type: TimelineType;
  actor: { id: number } | null;
  actorName: string | null;
  data: Record<string, unknown> | null;
  createdAt: string;
}

/** The timeline of a request, oldest first. One query. */
export async function readTimeline(strapi: Core.Strapi, requestId: number): Promise<TimelineEvent[]> {
  const rows = await rowsWithAccounts<StoredEvent>(strapi, TABLES.event, 'actor').findMany({
    where: { requestId },
    orderBy: { id: 'asc' },
  });
  return rows.map((row) => ({
    id: row.documentId,
    type: row.type,
    actor: row.actorName === null ? null : storedPerson(row.actor, row.actorName),
    data: row.data ?? {},
    createdAt: new Date(row.createdAt).toISOString(),
  }));
}
