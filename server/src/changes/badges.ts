import type { Core } from '@strapi/strapi';
import type { MergeTarget } from '../../../contracts/requests';
import { readStamps } from '../capture';
import { TABLES } from '../tables';
import { evaluateChanges } from './outcomes';
import { targetOf, type ChangeRow } from './rows';

/** Whether a change is outdated and how many conflicts it has. */
export interface Badge {
  outdated: boolean;
  conflicts: number;
}

/**
 * Badges of many changes for lists. They are cached on the change together with a stamp of the target's
 * rows; only where a row has moved since is the document read and compared again. One light query per
 * content type when nothing moved.
 */
export async function badgesOf(
  strapi: Core.Strapi,
  changes: ChangeRow[],
  mergeTargetOf: (change: ChangeRow) => MergeTarget,
): Promise<Map<number, Badge>> {
  const stamps = await stampsOf(strapi, changes, mergeTargetOf);
  const moved = changes.filter((change) => stamps.get(change.id) !== change.stamp);
  const evaluated = await evaluateChanges(strapi, moved, mergeTargetOf);
  const badges = new Map<number, Badge>(
    changes.map((change) => [change.id, { outdated: Boolean(change.outdated), conflicts: change.conflicts ?? 0 }]),
  );
  for (const { change, outcome } of evaluated) {
    const badge = { outdated: outcome.outdated, conflicts: outcome.conflicts.length };
    badges.set(change.id, badge);
    await strapi.db.query(TABLES.change).updateMany({
      where: { id: change.id, revisionNumber: change.revisionNumber },
      data: { ...badge, stamp: stamps.get(change.id) },
    });
  }
  return badges;
}

/** What the cached badge of each change depends on: its target's rows and where it merges to. */
async function stampsOf(
  strapi: Core.Strapi,
  changes: ChangeRow[],
  mergeTargetOf: (change: ChangeRow) => MergeTarget,
): Promise<Map<number, string>> {
  const stamps = new Map<number, string>();
  for (const uid of new Set(changes.map((change) => change.contentType))) {
    const ofType = changes.filter((change) => change.contentType === uid);
    const targets = ofType.flatMap((change) =>
      change.targetDocumentId === null
        ? []
        : [{ documentId: change.targetDocumentId, locale: change.targetLocale }],
    );
    const rows = strapi.contentTypes[uid as never] ? await readStamps(strapi, uid, targets) : new Map();
    for (const change of ofType) {
      const { documentId, locale } = targetOf(change);
      const { draft = null, published = null } = rows.get(`${documentId}:${locale ?? ''}`) ?? {};
      stamps.set(change.id, [mergeTargetOf(change), draft, published].join('|').slice(0, 255));
    }
  }
  return stamps;
}
