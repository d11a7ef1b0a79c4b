import type { Core } from '@strapi/strapi';
import { listKey } from '../approvers/lists';
import { changesOf, targetKey } from '../changes/store';
import type { ChangeRow } from '../changes/rows';
import { mark } from '../recomputation/markers';
import { withLockedRequests } from '../requests/lock';
import { TABLES } from '../tables';
import { inTransaction } from '../transaction';
import { renameDefinitions, renameLocaleInDefinitions } from './definitions';
import { renameReferences, type Rename } from './references';

/** Revisions whose content is in memory at a time. */
const BATCH = 100;

/** Columns of a change that name what it is about. */
type Names = Pick<ChangeRow, 'contentType' | 'targetLocale'>;

/**
 * After a content type got another uid: requests, their revisions, policies, approver lists, delegations and workflow
 * definitions follow.
 * Nothing else about a request changes: reviews count for what they were given for (the digest stays), and the status
 * stays. All or nothing; doing it again does nothing. For the migration that renames the type itself.
 * @throws Error when requests are about both types and would name one document twice.
 */
export async function renameContentType(strapi: Core.Strapi, from: string, to: string): Promise<void> {
  await inTransaction(strapi, async () => {
    await renameTargets(strapi, { contentType: from }, () => ({ contentType: to }));
    await renameInRevisions(strapi, (reference) =>
      reference.contentType === from ? { ...reference, contentType: to } : reference,
    );
    await renamePolicy(strapi, from, to);
    await renameLists(strapi, from, to);
    await renameInDelegations(strapi, from, to);
    await renameDefinitions(strapi, from, to);
    await mark(strapi, 'renamed', 0);
  });
}

/**
 * After a locale got another code: requests, their revisions and workflow definitions follow, as with `renameContentType`.
 * @throws Error when a request is about both locales of one document.
 */
export async function renameLocale(strapi: Core.Strapi, from: string, to: string): Promise<void> {
  await inTransaction(strapi, async () => {
    await renameTargets(strapi, { targetLocale: from }, () => ({ targetLocale: to }));
    await renameInRevisions(strapi, (reference) =>
      reference.locale === from ? { ...reference, locale: to } : reference,
    );
    await renameLocaleInDefinitions(strapi, from, to);
    await mark(strapi, 'renamed', 0);
  });
}

/** Under the locks of their requests, so that nobody saves, splits or merges them meanwhile. */
async function renameTargets(
  strapi: Core.Strapi,
  where: Partial<Names>,
  renamed: () => Partial<Names>,
): Promise<void> {
  const table = strapi.db.query(TABLES.change);
  const found: { requestId: number }[] = await table.findMany({ select: ['requestId'], where });
  const requestIds = [...new Set(found.map(({ requestId }) => requestId))].sort((a, b) => a - b);
  if (requestIds.length === 0) return;
  await withLockedRequests(strapi, requestIds, async (requests) => {
    const ids = requests.map(({ id }) => id);
    const changes = await changesOf(strapi, ids);
    const isMeant = (change: ChangeRow) =>
      Object.entries(where).every(([name, value]) => change[name as keyof Names] === value);
    const taken = new Map(
      changes.filter((change) => !isMeant(change)).map((one) => [keyOf(strapi, one), one]),
    );
    for (const change of changes.filter(isMeant)) {
      const names = { ...change, ...renamed() };
      const key = keyOf(strapi, names);
      if (key !== null && taken.has(key)) {
        throw new Error(
          `Change request #${change.requestId} would be about "${change.label}" twice: remove one of the two changes first.`,
        );
      }
      const { contentType, targetLocale } = names;
      await table.update({
        where: { id: change.id },
        data: { contentType, targetLocale, targetKey: key },
      });
    }
    // Who keeps the targets of open requests in memory reads these again.
    await strapi.db
      .query(TABLES.request)
      .updateMany({ where: { id: { $in: ids } }, data: { updatedAt: new Date() } });
  });
}

const keyOf = (strapi: Core.Strapi, { requestId, contentType, targetDocumentId, targetLocale }: ChangeRow) =>
  targetKey(strapi, requestId, { contentType, documentId: targetDocumentId, locale: targetLocale });

/** All revisions, of ended requests too: they can be reverted. */
async function renameInRevisions(strapi: Core.Strapi, rename: Rename): Promise<void> {
  const table = strapi.db.query(TABLES.revision);
  let last = 0;
  for (;;) {
    const rows: { id: number; sides: object }[] = await table.findMany({
      select: ['id', 'sides'],
      where: { id: { $gt: last } },
      orderBy: { id: 'asc' },
      limit: BATCH,
    });
    for (const { id, sides } of rows) {
      const renamed = renameReferences(sides, rename);
      if (renamed !== sides) await table.update({ where: { id }, data: { sides: renamed } });
      last = id;
    }
    if (rows.length < BATCH) return;
  }
}

/** Rules that the new type has already are kept, those of the old one go. */
async function renamePolicy(strapi: Core.Strapi, from: string, to: string): Promise<void> {
  const table = strapi.db.query(TABLES.policy);
  const existing = await table.findOne({ select: ['id'], where: { contentType: to } });
  if (existing) await table.deleteMany({ where: { contentType: from } });
  else await table.updateMany({ where: { contentType: from }, data: { contentType: to } });
}

async function renameLists(strapi: Core.Strapi, from: string, to: string): Promise<void> {
  const table = strapi.db.query(TABLES.approverList);
  const rows: { id: number; targetDocumentId: string | null }[] = await table.findMany({
    select: ['id', 'targetDocumentId'],
    where: { contentType: from },
  });
  for (const { id, targetDocumentId: documentId } of rows) {
    const uniqueKey = listKey({ contentType: to, documentId });
    const existing = await table.findOne({ select: ['id'], where: { uniqueKey } });
    if (existing) await table.delete({ where: { id } });
    else await table.update({ where: { id }, data: { contentType: to, uniqueKey } });
  }
}

async function renameInDelegations(strapi: Core.Strapi, from: string, to: string): Promise<void> {
  const table = strapi.db.query(TABLES.delegation);
  const rows: { id: number; contentTypes: string[] | null }[] = await table.findMany({
    select: ['id', 'contentTypes'],
  });
  for (const { id, contentTypes } of rows) {
    if (!contentTypes?.includes(from)) continue;
    const renamed = [...new Set(contentTypes.map((uid) => (uid === from ? to : uid)))];
    await table.update({ where: { id }, data: { contentTypes: renamed } });
  }
}
