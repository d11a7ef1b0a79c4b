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
  return {
    request,
    changes: await changesOf(strapi, [request.id]),
    participants: await participantsOf(strapi, [request.id]),
    reviews: await reviewsOf(strapi, [request.id]),
  };
}
