import type { Core } from '@strapi/strapi';
import type { z } from 'zod';
import type { createRequestInput } from '../../../contracts/requests';
import { prepareChanges } from '../changes/prepare';
import type { ChangeRow } from '../changes/rows';
import { insertChange } from '../changes/store';
import { emit, record } from '../events';
import type { Viewer } from '../permissions';
import { readSettings } from '../settings';
import { TABLES } from '../tables';
import { requireApprovers } from './approvers';
import { digestOf } from './digest';
import { applySavingRules } from './open';
import { addParticipant, setParticipants } from './participants';
import { WITH_PEOPLE, type RequestRow } from './rows';
import { recompute } from './status';

/**
 * Creates a request with its changes, all or nothing, and computes its status at once (domain section 2).
 * @throws ValidationError (400), PolicyError (403), NotFoundError (404), ConflictError (409) as
 * `prepareChanges` says; a registered rule's refusal is a PolicyError.
 */
export async function createRequest(
  strapi: Core.Strapi,
  viewer: Viewer,
  input: z.output<typeof createRequestInput>,
): Promise<RequestRow> {
  const prepared = await prepareChanges(
    strapi,
    viewer,
    input.changes.map((change, index) => ({ input: change, path: ['changes', String(index)] })),
  );
  await applySavingRules(strapi, viewer, null, prepared);
  const approvers = input.approvers
    ? await requireApprovers(strapi, viewer, input.approvers, prepared)
    : [];
  const settings = await readSettings(strapi);
  const { person } = viewer;
  return await strapi.db.transaction(async () => {
    const table = strapi.db.query(TABLES.request);
    const { id }: { id: number } = await table.create({
      data: {
        title: input.title,
        description: input.description ?? null,
        status: input.draft ? 'draft' : 'ready_for_review',
        location: input.location ?? settings.location,
        mergeTarget: input.mergeTarget ?? 'published',
        creator: person.id,
        creatorName: person.name,
        lastActivityAt: new Date(),
        digest: '',
        lockVersion: 0,
        approversManual: approvers.length > 0,
      },
    });
    await addParticipant(strapi, id, 'author', person);
    await setParticipants(strapi, id, 'approver', approvers);
    const changes: ChangeRow[] = [];
    for (const change of prepared) changes.push(await insertChange(strapi, id, change, person));
    const mergeTarget = input.mergeTarget ?? 'published';
    await table.update({ where: { id }, data: { digest: digestOf(mergeTarget, changes) } });
    const request: RequestRow = await table.findOne({ where: { id }, populate: WITH_PEOPLE });
    await record(strapi, id, 'created', person, { title: input.title });
    const payload = { id: request.documentId, number: id, title: request.title };
    emit(strapi, 'created', payload);
    if (request.status === 'ready_for_review') emit(strapi, 'ready-for-review', payload);
    await recompute(strapi, request);
    return request;
  });
}
