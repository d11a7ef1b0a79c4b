import type { Core } from '@strapi/strapi';
import type { z } from 'zod';
import type { createRequestInput } from '../../../contracts/requests';
import { prepareChanges } from '../changes/prepare';
import type { Viewer } from '../permissions';
import { readSettings } from '../settings';
import { requireApprovers } from './approvers';
import { insertRequest } from './insert';
import { applySavingRules } from './open';
import type { RequestRow } from './rows';

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
  const changes = await prepareChanges(
    strapi,
    viewer,
    input.changes.map((change, index) => ({ input: change, path: ['changes', String(index)] })),
  );
  await applySavingRules(strapi, viewer, null, changes);
  const approvers = input.approvers
    ? await requireApprovers(strapi, viewer, input.approvers, changes)
    : [];
  return insertRequest(strapi, viewer.person, {
    title: input.title,
    description: input.description ?? null,
    draft: input.draft ?? false,
    location: input.location ?? (await readSettings(strapi)).location,
    mergeTarget: input.mergeTarget ?? 'published',
    approvers,
    changes,
    revertOf: null,
  });
}
