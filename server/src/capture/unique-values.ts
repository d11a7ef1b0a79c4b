import type { Core } from '@strapi/strapi';
import type { Attribute, AttributeType, DocumentSchema } from '../../../core/schema/types';
import type { Snapshot } from '../../../core/snapshot/types';

/** A state whose unique values must be held by nobody else. */
export interface UniqueClaim {
  schema: DocumentSchema;
  snapshot: Snapshot;
  /** Values are unique within a locale, where the type has any. */
  locale: string | null;
  /** The row that the state replaces. */
  row: { id: number } | null;
  /** Drafts may share values. */
  isDraft: boolean;
}

type Condition = Record<string, unknown>;

/** Conditions in one statement: below the number of parameters, and of nested terms, that every database accepts. */
const BATCH = 200;

const TEXTS: ReadonlySet<AttributeType> = new Set([
  'string',
  'text',
  'richtext',
  'email',
  'uid',
  'enumeration',
]);

const isAskable = ({ type }: Attribute, value: unknown): boolean =>
  (TEXTS.has(type) && typeof value === 'string' && !value.includes('\0')) ||
  (type === 'integer' && Number.isInteger(value));

/** The question of Strapi's own validator: does a published row of another document hold this value? */
const conditionsOf = ({ schema, snapshot, locale, row }: UniqueClaim): Condition[] | 'unknown' => {
  const conditions: Condition[] = [];
  for (const [name, attribute] of Object.entries(schema.attributes)) {
    const value = snapshot[name];
    if (!attribute.unique || value === null || value === undefined || value === '') continue;
    if (!isAskable(attribute, value)) return 'unknown';
    conditions.push({
      [name]: value,
      ...(locale !== null && { locale }),
      ...(row !== null && { id: { $ne: row.id } }),
    });
  }
  return conditions;
};

const isAnyHeld = async (strapi: Core.Strapi, uid: string, conditions: Condition[]): Promise<boolean> => {
  for (let start = 0; start < conditions.length; start += BATCH) {
    const where = { publishedAt: { $notNull: true }, $or: conditions.slice(start, start + BATCH) };
    if (await strapi.db.query(uid).findOne({ select: ['id'], where })) return true;
  }
  return false;
};

/**
 * Those of the states whose own unique values are certainly held by no other document, asked of the database for all
 * states of a content type at once. Who holds which value is for Strapi's validator to say, state by state: where
 * any is taken, none is answered.
 */
export const heldByNobodyElse = async <Claim extends UniqueClaim>(
  strapi: Core.Strapi,
  claims: readonly Claim[],
): Promise<Set<Claim>> => {
  const certain = new Set<Claim>();
  for (const schema of new Set(claims.map((claim) => claim.schema))) {
    const asked: Claim[] = [];
    const conditions: Condition[] = [];
    for (const claim of claims) {
      if (claim.schema !== schema || claim.isDraft) continue;
      const own = conditionsOf(claim);
      if (own === 'unknown') continue;
      asked.push(claim);
      conditions.push(...own);
    }
    if (!(await isAnyHeld(strapi, schema.uid, conditions))) asked.forEach((claim) => certain.add(claim));
  }
  return certain;
};
