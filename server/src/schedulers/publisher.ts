import type { Core } from '@strapi/strapi';
import { saidBy, say, type Sentence } from '../../../core/sentences';
import { aboutAccount, mergeRight } from '../merging/rights';
import { accountsWithRoles } from '../people/find';
import { viewerFor, type Viewer } from '../permissions';
import { bundleOf } from '../requests/bundle';
import type { RequestRow } from '../requests/rows';
import { isVisible } from '../requests/visibility';
import { readSettings } from '../settings';
import { plannerOf } from './plan';

/** Who publishes a planned request, with their rights of now; or why nobody can. */
export type Publisher = { viewer: Viewer; lack: null } | { viewer: null; lack: Sentence };

/**
 * The merge user publishes what is planned, without one the person who planned it. Either needs the right to publish
 * it as if they pressed the button.
 */
export async function publisherOf(strapi: Core.Strapi, request: RequestRow): Promise<Publisher> {
  const { mergeUser } = await readSettings(strapi);
  const id = mergeUser ?? (await plannerOf(strapi, request.id));
  const [account] = id === null ? [] : await accountsWithRoles(strapi, [id]);
  if (!account) {
    return { viewer: null, lack: say(mergeUser === null ? 'plan.nobody' : 'merge.no-merge-user') };
  }
  const viewer = await viewerFor(strapi, account);
  const lack = await lackOf(strapi, viewer, request);
  return lack === null ? { viewer, lack } : { viewer: null, lack };
}

async function lackOf(strapi: Core.Strapi, viewer: Viewer, request: RequestRow): Promise<Sentence | null> {
  const { name } = viewer.person;
  if (!(await isVisible(strapi, viewer, request.documentId))) return say('plan.not-visible', { name });
  const bundle = await bundleOf(strapi, request);
  const { allowed, reason = '', text } = await mergeRight(strapi, viewer, bundle, aboutAccount(name));
  return allowed ? null : saidBy({ message: reason, text });
}
