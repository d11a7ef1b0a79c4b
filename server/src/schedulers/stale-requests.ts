import { setImmediate } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';
import type { Person } from '../../../contracts/people';
import { isToClose, isToNotify, staleThresholds, type Threshold } from '../../../core/schedule';
import { OPEN_STATUSES } from '../../../core/status';
import { emit, record } from '../events';
import { accountsWithRoles } from '../people/find';
import { personOf } from '../people/person';
import { withLockedRequest } from '../requests/lock';
import type { RequestRow } from '../requests/rows';
import { setStatus } from '../requests/status';
import { readSettings } from '../settings';
import { TABLES } from '../tables';
import type { GoesOn } from './one-process';

/** Requests whose numbers are read at once. */
const BATCH = 100;

/** Tells of what has gone stale, then closes what was told of long enough ago (domain section 14). */
export async function followStaleRequests(strapi: Core.Strapi, now: Date, goesOn: GoesOn): Promise<void> {
  const settings = await readSettings(strapi);
  const { notify, close } = staleThresholds(settings, now);
  const closer = await closerOf(strapi, settings.schedulerUser);
  await forEachDue(strapi, notify, { staleAt: null }, goesOn, async (request) => {
    if (isToNotify(settings, now, request)) await tell(strapi, request, now);
  });
  await forEachDue(strapi, close, {}, goesOn, async (request) => {
    if (isToClose(settings, now, request)) await setStatus(strapi, request, 'stale', closer);
  });
}

/** The scheduler user, as long as the account is active; else nobody: the system itself. */
async function closerOf(strapi: Core.Strapi, id: number | null): Promise<Person | null> {
  const [account] = id === null ? [] : await accountsWithRoles(strapi, [id]);
  return account ? personOf(account) : null;
}

async function tell(strapi: Core.Strapi, request: RequestRow, now: Date): Promise<void> {
  const { id, documentId, title } = request;
  await strapi.db.query(TABLES.request).update({ where: { id }, data: { staleAt: now.toISOString() } });
  await record(strapi, id, 'stale', null);
  emit(strapi, 'stale', { id: documentId, number: id, title });
}

/** Does the work to each open request before the threshold, under its lock; one that fails does not stop the others. */
async function forEachDue(
  strapi: Core.Strapi,
  threshold: Threshold | null,
  filter: object,
  goesOn: GoesOn,
  work: (request: RequestRow) => Promise<void>,
): Promise<void> {
  if (threshold === null) return;
  const { date, before } = threshold;
  for (let last: number | undefined = 0; last !== undefined; ) {
    const rows: { id: number }[] = await strapi.db.query(TABLES.request).findMany({
      select: ['id'],
      where: {
        id: { $gt: last },
        status: { $in: [...OPEN_STATUSES] },
        [date]: { $lt: before.toISOString() },
        mergeAt: null,
        ...filter,
      },
      orderBy: { id: 'asc' },
      limit: BATCH,
    });
    for (const { id } of rows) {
      if (!(await goesOn())) return;
      try {
        await withLockedRequest(strapi, id, work);
      } catch (error) {
        strapi.log.error(`Looking whether change request #${id} is stale failed: ${String(error)}`);
      }
      // People's requests go first.
      await setImmediate();
    }
    last = rows.at(-1)?.id;
  }
}
