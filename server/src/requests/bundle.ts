import type { Core } from '@strapi/strapi';
import { changesOf } from '../changes/store';
import type { ChangeRow } from '../changes/rows';
import type { ReviewRow } from '../reviews/rows';
import { reviewsOf } from '../reviews/store';
import { participantsOf } from './participants';
import type { ParticipantRow, RequestRow } from './rows';

/** A request with what belongs to it, read once and handed to everything that decides about it. */
export interface RequestBundle {
  request: RequestRow;
  changes: ChangeRow[];
  participants: ParticipantRow[];
  reviews: ReviewRow[];
}

/** Reads what belongs to a request. A constant number of queries. */
export async function bundleOf(strapi: Core.Strapi, request: RequestRow): Promise<RequestBundle> {
  const [bundle] = await bundlesOf(strapi, [request]);
  return bundle as RequestBundle;
}

/** Reads what belongs to several requests, with as many queries as for one. */
export async function bundlesOf(strapi: Core.Strapi, requests: RequestRow[]): Promise<RequestBundle[]> {
  const ids = requests.map(({ id }) => id);
  const changes = byRequest(await changesOf(strapi, ids));
  const participants = byRequest(await participantsOf(strapi, ids));
  const reviews = byRequest(await reviewsOf(strapi, ids));
  return requests.map((request) => ({
    request,
    changes: changes.get(request.id) ?? [],
    participants: participants.get(request.id) ?? [],
    reviews: reviews.get(request.id) ?? [],
  }));
}

function byRequest<Row extends { requestId: number }>(rows: Row[]): Map<number, Row[]> {
  const grouped = new Map<number, Row[]>();
  for (const row of rows) {
    const own = grouped.get(row.requestId);
    if (own) own.push(row);
    else grouped.set(row.requestId, [row]);
  }
  return grouped;
}
