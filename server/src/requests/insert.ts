import type { Core } from '@strapi/strapi';
import type { Person } from '../../../contracts/people';
import type { MergeTarget } from '../../../contracts/requests';
import type { PreparedChange } from '../changes/prepare';
import type { ChangeRow } from '../changes/rows';
import { insertChange } from '../changes/store';
import { emit, record } from '../events';
import { recordPlan, type Plan } from '../schedulers/plan';
import { TABLES } from '../tables';
import { inTransaction } from '../transaction';
import { digestOf } from './digest';
import { insertApprovers, type Approver } from './approver-rows';
import { addParticipant } from './participants';
import { storedRequest } from './request-rows';
import type { RequestRow } from './rows';
import { recompute } from './status';

/** A request about to be stored: every rule has been passed. */
export interface NewRequest {
  title: string;
  description: string | null;
  draft: boolean;
  location: string;
  mergeTarget: MergeTarget;
  approvers: Approver[];
  changes: PreparedChange[];
  revertOf: string | null;
  /** When it is published by itself. */
  plan: Plan | null;
}

/** Stores a request with everything in it, all or nothing, and computes its status at once. */
export async function insertRequest(
  strapi: Core.Strapi,
  creator: Person,
  { approvers, changes, draft, plan, ...columns }: NewRequest,
): Promise<RequestRow> {
  return inTransaction(strapi, async () => {
    const table = strapi.db.query(TABLES.request);
    const { id }: { id: number } = await table.create({
      data: {
        ...columns,
        ...plan,
        status: draft ? 'draft' : 'ready_for_review',
        creator: creator.id,
        creatorName: creator.name,
        lastActivityAt: new Date(),
        digest: '',
        lockVersion: 0,
        approversManual: false,
      },
    });
    await addParticipant(strapi, id, 'author', creator);
    await insertApprovers(
      strapi,
      approvers.map((approver) => ({ requestId: id, approver })),
    );
    const rows: ChangeRow[] = [];
    for (const change of changes) rows.push(await insertChange(strapi, id, change, creator));
    await table.update({ where: { id }, data: { digest: digestOf(columns.mergeTarget, rows) } });
    const request = await storedRequest(strapi, id);
    await record(strapi, id, 'created', creator, { title: columns.title });
    if (plan) await recordPlan(strapi, id, creator, plan);
    const payload = { id: request.documentId, number: id, title: request.title };
    emit(strapi, 'created', payload);
    if (request.status === 'ready_for_review') emit(strapi, 'ready-for-review', payload);
    await recompute(strapi, request);
    return request;
  });
}
