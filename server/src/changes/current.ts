import type { Core } from '@strapi/strapi';
import type { Snapshot } from '../../../core/snapshot/types';
import { documentSchema, readSnapshots } from '../capture';
import type { Target } from '../permissions';

interface Stored {
  draft: Map<string, Snapshot>;
  published: Map<string, Snapshot>;
}

/** What is stored now of many targets, by content type. */
export type CurrentStates = Map<string, Stored>;

const keyOf = ({ documentId, locale }: Target) => `${documentId}:${locale ?? ''}`;

/** Reads both sides of all targets; a constant number of queries per content type. */
export async function readCurrent(strapi: Core.Strapi, targets: Target[]): Promise<CurrentStates> {
  const states: CurrentStates = new Map();
  for (const uid of new Set(targets.map((target) => target.contentType))) {
    if (!strapi.contentTypes[uid as never]) continue;
    const existing = targets.flatMap(({ contentType, documentId, locale }) =>
      contentType === uid && documentId !== null ? [{ documentId, locale }] : [],
    );
    const { draftAndPublish } = documentSchema(strapi, uid);
    states.set(uid, {
      draft: await readSnapshots(strapi, uid, existing, 'draft'),
      published: draftAndPublish
        ? await readSnapshots(strapi, uid, existing, 'published')
        : new Map(),
    });
  }
  return states;
}

/** What is stored now of one target. */
export function currentOf(
  states: CurrentStates,
  target: Target,
): { draft: Snapshot | null; published: Snapshot | null } {
  const stored = states.get(target.contentType);
  const key = keyOf(target);
  return { draft: stored?.draft.get(key) ?? null, published: stored?.published.get(key) ?? null };
}
