import type { Core } from '@strapi/strapi';
import type { ChangeRow } from '../changes/rows';
import type { RequestBundle } from '../requests/bundle';
import { byDocument } from './documents';
import { audienceOf, viewersOf } from './viewers';

/**
 * Requests whose documents are not viewable by the same people (any more), by number. The number of queries does not
 * depend on how many requests there are; none where each is about one document.
 */
export async function tornRequests(strapi: Core.Strapi, bundles: RequestBundle[]): Promise<Set<number>> {
  const shared = bundles
    .map(({ request, changes }) => ({ id: request.id, documents: byDocument(changes) }))
    .filter(({ documents }) => documents.length > 1);
  if (shared.length === 0) return new Set();
  const viewers = await viewersOf(
    strapi,
    shared.flatMap(({ documents }) => documents.flat()),
  );
  const isDivided = ({ documents }: { documents: ChangeRow[][] }) =>
    new Set(documents.map((document) => audienceOf(viewers, document))).size > 1;
  return new Set(shared.filter(isDivided).map(({ id }) => id));
}

export const isTorn = async (strapi: Core.Strapi, bundle: RequestBundle): Promise<boolean> =>
  (await tornRequests(strapi, [bundle])).size > 0;
