import type { Core } from '@strapi/strapi';
import type { Person } from '../../../contracts/people';
import type { MergeTarget } from '../../../contracts/requests';
import type { PreparedChange } from '../changes/prepare';
import type { ChangeRow } from '../changes/rows';
import { insertChange } from '../changes/store';
import { emit, record } from '../events';
import { TABLES } from '../tables';
import { digestOf } from './digest';
import { addParticipant, setParticipants } from './participants';
import { WITH_PEOPLE, type RequestRow } from './rows';
import { recompute } from './status';

/** A request about to be stored: every rule has been passed. */
export interface NewRequest {
  title: string;
  description: string | null;
  draft: boolean;
  location: string;
  mergeTarget: MergeTarget;
  approvers: Person[];
  changes: PreparedChange[];
  revertOf: string | null;
}

/** Stores a request with everything in it, all or nothing, and computes its status at once. */
export async function insertRequest(
  strapi: Core.Strapi,
  creator: Person,
  { approvers, changes, draft, ...columns }: NewRequest,
): Promise<RequestRow> {
  return await strapi.db.transaction(async () => {
    const table = strapi.db.query(TABLES.request);
    const { id }: { id: number } = await table.create({
      data: {
        ...columns,
        status: draft ? 'draft' : 'ready_for_review',
        creator: creator.id,
        creatorName: creator.name,
        lastActivityAt: new Date(),
        digest: '',
        lockVersion: 0,
        approversManual: approvers.length > 0,
      },
    });
    await addParticipant(strapi, id, 'author', creator);
    await setParticipants(strapi, id, 'approver', approvers);
    const rows: ChangeRow[] = [];
    for (const change of changes) rows.push(await insertChange(strapi, id, change, creator));
    await table.update({ where: { id }, data: { digest: digestOf(columns.mergeTarget, rows) } });
    const request: RequestRow = await table.findOne({ where: { id }, populate: WITH_PEOPLE });
    await record(strapi, id, 'created', creator, { title: columns.title });
    const payload = { id: request.documentId, number: id, title: request.title };
    emit(strapi, 'created', payload);
    if (request.status === 'ready_for_review') emit(strapi, 'ready-for-review', payload);
    await recompute(strapi, request);
    return request;
  });
}
