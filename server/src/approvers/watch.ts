import type { Core } from '@strapi/strapi';
import type { Person } from '../../../contracts/people';
import { isOpen, OPEN_STATUSES, type RequestStatus } from '../../../core/status';
import { on } from '../events';
import { requestsHaving } from '../requests/to-review';
import { TABLES } from '../tables';
import { followAll } from './follow';

type Filter = Record<string, unknown>;

/** After these a request may be about other documents. */
const CONTENT_CHANGES = ['created', 'revision-added', 'refreshed', 'conflict-fixed', 'updated'] as const;

/**
 * Makes the open requests that a list or a group is about follow it as soon as somebody edits it, in the background and
 * one edit after the other. What a crash leaves undone, what new members mean for statuses, and what becomes of
 * accounts and roles, is followed up by `recomputation`, which looks at every open request.
 */
export function watchApprovers(strapi: Core.Strapi): { stop(): void } {
  let last: Promise<void> = Promise.resolve();
  let isStopped = false;

  const follow = (which: Filter, actor: Person | null = null): Promise<void> => {
    last = last
      .then(async () => {
        if (!isStopped) await followAll(strapi, await openRequests(strapi, which), 'lists', actor);
      })
      .catch((error: unknown) => {
        strapi.log.error(`Approvers of change requests could not be brought up to date: ${String(error)}`);
      });
    return last;
  };

  on(strapi, 'approver-list-changed', ({ contentType, documentId, actor }) => {
    const about = { contentType, ...(documentId !== null && { targetDocumentId: documentId }) };
    return follow(requestsHaving(strapi, TABLES.change, about), actor as Person);
  });
  on(strapi, 'groups-changed', ({ groups, actor }) => {
    const naming = { role: 'approver_group', approverGroup: { $in: groups } };
    return follow(requestsHaving(strapi, TABLES.participant, naming), actor as Person);
  });
  // A list that was edited while a request was being saved may have missed it, and the request the list.
  const isOneAfterTheOther = strapi.db.dialect.client === 'sqlite';
  if (!isOneAfterTheOther) {
    for (const name of CONTENT_CHANGES) {
      on(strapi, name, ({ id: documentId }) => follow({ documentId }));
    }
    on(strapi, 'status-changed', async ({ id: documentId, old }) => {
      if (!isOpen(old as RequestStatus)) await follow({ documentId });
    });
  }
  return {
    stop() {
      isStopped = true;
    },
  };
}

/** Numbers of the open requests that the filter finds. One query. */
async function openRequests(strapi: Core.Strapi, which: Filter): Promise<number[]> {
  const rows: { id: number }[] = await strapi.db.query(TABLES.request).findMany({
    select: ['id'],
    where: { $and: [{ status: { $in: [...OPEN_STATUSES] } }, which] },
    orderBy: { id: 'asc' },
  });
  return rows.map(({ id }) => id);
}
