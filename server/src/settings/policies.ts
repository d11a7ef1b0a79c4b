import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { ContentTypePolicy, PolicyInput, Protection } from '../../../contracts/settings';
import { isNotUnique } from '../database-errors';
import { documentSchema, eligibleContentTypes, isEligible } from '../capture';
import { TABLES } from '../tables';
import { requireStrategy } from './settings';

interface StoredPolicy {
  contentType: string;
  protection: Protection | null;
  strategy: string | null;
}

const present = (strapi: Core.Strapi, uid: string, stored?: StoredPolicy): ContentTypePolicy => ({
  contentType: uid,
  displayName: documentSchema(strapi, uid).displayName,
  protection: stored?.protection ?? 'off',
  strategy: stored?.strategy ?? null,
});

/** The rules of every eligible content type, by name. Two queries at most. */
export async function listPolicies(strapi: Core.Strapi): Promise<ContentTypePolicy[]> {
  const stored: StoredPolicy[] = await strapi.db.query(TABLES.policy).findMany();
  const byType = new Map(stored.map((policy) => [policy.contentType, policy]));
  return eligibleContentTypes(strapi)
    .map((uid) => present(strapi, uid, byType.get(uid)))
    .sort((a, b) => a.displayName.localeCompare(b.displayName));
}

/** @throws NotFoundError for a content type that cannot be proposed. */
export async function readPolicy(strapi: Core.Strapi, uid: string): Promise<ContentTypePolicy> {
  if (!isEligible(strapi, uid)) throw new errors.NotFoundError(`There is no content type "${uid}".`);
  const stored = await strapi.db.query(TABLES.policy).findOne({ where: { contentType: uid } });
  return present(strapi, uid, stored ?? undefined);
}

/** Approval strategies of several content types, where they have their own. One query. */
export async function strategiesOf(strapi: Core.Strapi, uids: string[]): Promise<Map<string, string>> {
  const stored: StoredPolicy[] = await strapi.db
    .query(TABLES.policy)
    .findMany({ where: { contentType: { $in: uids }, strategy: { $notNull: true } } });
  return new Map(stored.map((policy) => [policy.contentType, policy.strategy as string]));
}

/** Sets the rules of a content type. @throws ValidationError for an unknown strategy. */
export async function writePolicy(
  strapi: Core.Strapi,
  uid: string,
  input: PolicyInput,
): Promise<ContentTypePolicy> {
  await readPolicy(strapi, uid);
  if (input.strategy) requireStrategy(strapi, input.strategy, 'strategy');
  try {
    await store(strapi, uid, input);
  } catch (error) {
    // Somebody else made its first rules at the same moment: now they are there.
    if (!isNotUnique(error)) throw error;
    await store(strapi, uid, input);
  }
  return readPolicy(strapi, uid);
}

async function store(strapi: Core.Strapi, uid: string, input: PolicyInput): Promise<void> {
  const query = strapi.db.query(TABLES.policy);
  const existing = await query.findOne({ where: { contentType: uid } });
  if (existing) await query.update({ where: { id: existing.id }, data: input });
  else await query.create({ data: { contentType: uid, ...input } });
}
