import type { Core } from '@strapi/strapi';
import type { z } from 'zod';
import type { createRequestInput } from '../../../contracts/requests';
import { approversFor } from '../approvers/following';
import { prepareChanges, type PreparedChange } from '../changes/prepare';
import type { Viewer } from '../permissions';
import { planOf } from '../schedulers/plan';
import { readSettings } from '../settings';
import { requireCompatible } from '../splitting/compatibility';
import type { Approver } from './approver-rows';
import { requireApprovers, requireEnoughApprovers } from './approvers';
import { insertRequest } from './insert';
import { applySavingRules } from './open';
import type { RequestRow } from './rows';
import { forRights } from './targets';

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
  await requireCompatible(strapi, null, [], changes, (index) => ['changes', String(index)]);
  const approvers = await approversOf(strapi, viewer, input.approvers, changes);
  await applySavingRules(strapi, viewer, null, changes);
  return insertRequest(strapi, viewer.person, {
    title: input.title,
    description: input.description ?? null,
    draft: input.draft ?? false,
    location: input.location ?? (await readSettings(strapi)).location,
    mergeTarget: input.mergeTarget ?? 'published',
    approvers,
    changes,
    revertOf: null,
    plan: input.mergeAt ? planOf(viewer, input.mergeAt) : null,
  });
}

/** Those named, and the lists of everything in the request; the former stay whatever becomes of the lists. */
async function approversOf(
  strapi: Core.Strapi,
  viewer: Viewer,
  named: z.output<typeof createRequestInput>['approvers'],
  changes: PreparedChange[],
): Promise<Approver[]> {
  const given = named
    ? await requireApprovers(strapi, viewer, named, changes.map(forRights), ['approvers'])
    : { users: [], groups: [] };
  const approvers = await approversFor(strapi, given, changes);
  const people = approvers.filter(({ role }) => role === 'approver');
  await requireEnoughApprovers(strapi, people.length, ['approvers']);
  return approvers;
}
