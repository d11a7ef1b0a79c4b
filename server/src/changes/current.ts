import type { Core } from '@strapi/strapi';
import type { Current } from '../../../core/outcome';
import type { Snapshot } from '../../../core/snapshot/types';
import { documentSchema, readSnapshots } from '../capture';
import type { Target } from '../permissions';
import { readShared } from './shared';

interface Stored {
  draft: Map<string, Snapshot>;
  published: Map<string, Snapshot>;
  /** For new locales, by document id. */
  shared: Map<string, Snapshot>;
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
    const draft = await readSnapshots(strapi, uid, existing, 'draft');
    const missing = existing.filter((target) => !draft.has(keyOf({ contentType: uid, ...target })));
    states.set(uid, {
      draft,
      published: draftAndPublish
        ? await readSnapshots(strapi, uid, existing, 'published')
        : new Map(),
      shared: await readShared(strapi, uid, missing),
    });
  }
  return states;
}

/** What is stored now of one target. */
export function currentOf(
  states: CurrentStates,
  target: Target,
): Required<Current> {
  const stored = states.get(target.contentType);
  const key = keyOf(target);
  return {
    draft: stored?.draft.get(key) ?? null,
    published: stored?.published.get(key) ?? null,
    shared: stored?.shared.get(target.documentId ?? '') ?? null,
  };
}
