import type { Core } from '@strapi/strapi';
import type { MergeTarget } from '../../../contracts/requests';
import { documentSchema, readStamps, type Stamps } from '../capture';
import { readCollisions } from './collisions';
import { localeOfUnnamed } from './current';
import { evaluateChanges } from './outcomes';
import { targetOf, type ChangeRow } from './rows';

/** Whether a change is outdated and how many conflicts it has. */
export interface Badge {
  outdated: boolean;
  conflicts: number;
}

type MergeTargetOf = (change: ChangeRow) => MergeTarget;

/** Badges in memory; those that were asked for longest ago go first. */
const MOST = 10_000;

interface Memory {
  /** By the change's id, each valid for one stamp. */
  badges: Map<number, { stamp: string; badge: Badge }>;
  /** How often a target's content moved without its rows, by `keyOf`. */
  moves: Map<string, number>;
}

const memories = new WeakMap<Core.Strapi, Memory>();

function memoryOf(strapi: Core.Strapi): Memory {
  const memory = memories.get(strapi) ?? { badges: new Map(), moves: new Map() };
  memories.set(strapi, memory);
  return memory;
}

const keyOf = (contentType: string, documentId: string | null) => `${contentType} ${documentId}`;

/**
 * Badges of many changes for lists. They are kept in memory together with a stamp of everything they depend on;
 * only where the stamp has changed is the document read and compared again. Without that it takes one light query
 * per content type (and one for the unique values of creations); with it a constant number, and none that writes.
 */
export async function badgesOf(
  strapi: Core.Strapi,
  changes: ChangeRow[],
  mergeTargetOf: MergeTargetOf,
): Promise<Map<number, Badge>> {
  const { badges } = memoryOf(strapi);
  // Taken before the documents are read: what moves meanwhile is seen the next time.
  const stamps = await stampsOf(strapi, changes, mergeTargetOf);
  const moved = changes.filter(({ id }) => badges.get(id)?.stamp !== stamps.get(id));
  const evaluated = moved.length === 0 ? [] : await evaluateChanges(strapi, moved, mergeTargetOf);
  for (const { change, outcome } of evaluated) {
    const badge = { outdated: outcome.outdated, conflicts: outcome.conflicts.length };
    badges.set(change.id, { stamp: stamps.get(change.id) ?? '', badge });
  }
  const found = new Map<number, Badge>();
  for (const { id } of changes) {
    const known = badges.get(id);
    if (!known) continue;
    found.set(id, known.badge);
    badges.delete(id);
    badges.set(id, known);
  }
  for (const id of badges.keys()) {
    if (badges.size <= MOST) break;
    badges.delete(id);
  }
  return found;
}

/** The content of these documents moved although their rows did not: their badges are computed anew. */
export function forgetBadges(strapi: Core.Strapi, contentType: string, documentIds: Iterable<string>): void {
  const { moves } = memoryOf(strapi);
  for (const documentId of documentIds) {
    const key = keyOf(contentType, documentId);
    moves.set(key, (moves.get(key) ?? 0) + 1);
  }
}

/**
 * What the badge of each change depends on: its revision, where it merges to, its target's rows, who has the
 * unique values it wants, and how often its target moved without its rows, here and (`stamp`) elsewhere.
 */
async function stampsOf(
  strapi: Core.Strapi,
  changes: ChangeRow[],
  mergeTargetOf: MergeTargetOf,
): Promise<Map<number, string>> {
  const { moves } = memoryOf(strapi);
  const moved = new Map(
    changes.map((one) => [one.id, moves.get(keyOf(one.contentType, one.targetDocumentId)) ?? 0]),
  );
  const collisions = await readCollisions(strapi, changes);
  const stamps = new Map<number, string>();
  for (const uid of new Set(changes.map((change) => change.contentType))) {
    const ofType = changes.filter((change) => change.contentType === uid);
    const stampOf = strapi.contentTypes[uid as never] ? await stampsOfType(strapi, uid, ofType) : () => null;
    for (const change of ofType) {
      const rows = stampOf(change);
      const parts = [change.revisionNumber, change.type, mergeTargetOf(change), change.stamp];
      stamps.set(
        change.id,
        JSON.stringify([...parts, moved.get(change.id), rows, collisions.get(change.id)]),
      );
    }
  }
  return stamps;
}

async function stampsOfType(
  strapi: Core.Strapi,
  uid: string,
  changes: ChangeRow[],
): Promise<(change: ChangeRow) => Stamps | null> {
  const existing = changes
    .map(targetOf)
    .flatMap(({ documentId, locale }, index) =>
      documentId === null ? [] : [{ documentId, locale, isNew: changes[index]?.type === 'creation' }],
    );
  const unnamed = await localeOfUnnamed(strapi, documentSchema(strapi, uid), existing);
  const asked = existing.map((target) => ({ ...target, locale: target.locale ?? unnamed }));
  // A new locale starts from what the document's other locales share.
  const extended = asked.filter(({ isNew }) => isNew).map(({ documentId }) => documentId);
  const rows = await readStamps(strapi, uid, asked, extended);
  return ({ targetDocumentId, targetLocale }) =>
    rows.get(`${targetDocumentId}:${targetLocale ?? unnamed ?? ''}`) ?? null;
}
