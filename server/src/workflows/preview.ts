import type { Core } from '@strapi/strapi';
import type { z } from 'zod';
import type { ConstraintPreview, previewInput } from '../../../contracts/workflows';
import { forUser, neededBy, toFilters, type Condition } from '../../../core/constraints';
import { say } from '../../../core/sentences';
import { documentSchema } from '../capture';
import { snapshotLabel } from '../capture/snapshot-label';
import { notPermitted } from '../errors';
import { DOCUMENT_ACTIONS, ownRow, rightFilter, type Viewer } from '../permissions';
import { ACCOUNT_COLUMNS, type Account } from '../people/person';
import { requireConstraints } from './definitions/constraints';
import { requireContentType } from './definitions/validate';
import { filterModels } from './filter-models';
import { readsField, unreadable } from './preview-rights';

/** As many as people look at to see whether it is what they meant. */
const MATCHES = 5;

const NOTHING = { count: 0, total: 0, matches: [] };

interface Row {
  documentId: string;
  locale?: string | null;
  [attribute: string]: unknown;
}

/**
 * What constraints would match: the entries as they are now, drafts where there are drafts, one for each locale. By the
 * database's own filters, and only of what the person may read: neither entries nor attributes that they may not read
 * can be found out by asking for them.
 *
 * @throws ValidationError (400) with the place of each mistake in the constraints
 * @throws PolicyError (403) where the constraints ask what the person may not read
 */
export async function previewConstraints(
  strapi: Core.Strapi,
  viewer: Viewer,
  { contentType: uid, constraints }: z.output<typeof previewInput>,
): Promise<ConstraintPreview> {
  requireContentType(strapi, uid);
  const condition = requireConstraints(strapi, uid, constraints);
  const ignoresChange = asksChange(condition);
  const readable = rightFilter(strapi, viewer, DOCUMENT_ACTIONS.read, uid);
  if (readable === null) return { ...NOTHING, ignoresChange };
  const [hidden] = unreadable(strapi, viewer, uid, neededBy([condition]), filterModels(strapi));
  if (hidden !== undefined) throw notPermitted(say('matching.preview-hidden', { field: hidden }));

  const filters = toFilters(forUser(condition, await askerOf(strapi, viewer))) ?? {};
  const base = [ownRow(strapi, uid), readable];
  const where = { $and: [...base, filters] };
  const query = strapi.db.query(uid);
  const [count, total] = [await query.count({ where }), await query.count({ where: { $and: base } })];
  return { count, total, matches: await firstMatches(strapi, viewer, uid, where), ignoresChange };
}

async function firstMatches(
  strapi: Core.Strapi,
  viewer: Viewer,
  uid: string,
  where: object,
): Promise<ConstraintPreview['matches']> {
  const schema = documentSchema(strapi, uid);
  const { mainField } = schema;
  const label = mainField !== null && readsField(viewer, uid, mainField) ? [mainField] : [];
  const rows = (await strapi.db.query(uid).findMany({
    select: ['id', 'documentId', ...(schema.localized ? ['locale'] : []), ...label],
    where,
    orderBy: { id: 'asc' },
    limit: MATCHES,
  })) as Row[];
  return rows.map((row) => ({
    documentId: row.documentId,
    locale: schema.localized ? (row.locale ?? null) : null,
    label: snapshotLabel(schema, row),
  }));
}

/** Whoever looks is who asks. */
async function askerOf(strapi: Core.Strapi, { person: { id } }: Viewer) {
  const account: Account | null =
    id === null
      ? null
      : await strapi.db.query('admin::user').findOne({ select: ACCOUNT_COLUMNS, where: { id } });
  return { id, email: account?.email ?? null };
}

function asksChange(condition: Condition): boolean {
  switch (condition.kind) {
    case 'and':
    case 'or':
      return condition.of.some(asksChange);
    case 'not':
      return asksChange(condition.of);
    case 'change':
      return true;
    case 'within':
    case 'presence':
    case 'test':
      return false;
  }
}
