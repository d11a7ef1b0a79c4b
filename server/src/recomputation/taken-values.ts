import type { Core } from '@strapi/strapi';
import { readCollisions } from '../changes/collisions';
import { isSingle } from '../changes/single-types';
import type { OpenTargets } from './open-targets';

/** A write as the Document Service names it. */
interface Write {
  uid: string;
  action: string;
  params: { data?: unknown };
}

/** These give a unique value away, or make it count, whatever is in their data. */
const WITHOUT_DATA = new Set(['delete', 'publish', 'unpublish', 'discardDraft', 'clone']);

/** Unique values, and the only places of single types, that open creations want, and who has them. */
export interface TakenValues {
  /** Whether a write may take such a value or give one up. Asks memory alone. */
  concerns(write: Write): boolean;
  /** Requests for which that has changed since the last look. One query. */
  look(contentType: string): Promise<number[]>;
}

/**
 * A creation is in conflict once another document has a unique value that it wants (domain section 6): a write of
 * a document that no request is about changes what is to be said of one.
 */
export function takenValues(strapi: Core.Strapi, targets: OpenTargets): TakenValues {
  const holders = new Map<number, string | undefined>();

  return {
    concerns({ uid, action, params }) {
      const creations = targets.creations(uid);
      if (creations.length === 0) return false;
      if (WITHOUT_DATA.has(action)) return true;
      const written = Object.keys((params.data ?? {}) as object);
      return creations.some(
        ({ uniqueValues, targetDocumentId }) =>
          (targetDocumentId === null && isSingle(strapi, uid)) ||
          written.some((name) => uniqueValues !== null && Object.hasOwn(uniqueValues, name)),
      );
    },

    async look(contentType) {
      const creations = targets.creations(contentType);
      const collisions = await readCollisions(strapi, creations);
      const holderOf = (id: number) => {
        const { documentId, stamp } = collisions.get(id) ?? {};
        return documentId && `${documentId} ${stamp ?? ''}`;
      };
      const moved = creations.filter(({ id }) => holders.get(id) !== holderOf(id));
      for (const { id } of moved) holders.set(id, holderOf(id));
      return [...new Set(moved.map(({ requestId }) => requestId))];
    },
  };
}
