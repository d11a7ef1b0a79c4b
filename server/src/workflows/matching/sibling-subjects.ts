import type { Core } from '@strapi/strapi';
import type { ChangeFacts, Needed, Subject } from '../../../../core/constraints';
import type { Sides } from '../../../../core/outcome';
import type { DocumentSchema } from '../../../../core/schema/types';
import { documentSchema } from '../../capture';
import type { ChangeRow, RevisionRow } from '../../changes/rows';
import { readShared } from '../../changes/shared';
import { changedFields } from './changed-fields';
import { selectionFor } from './selection';

type Row = Subject & { documentId: string; locale: string; publishedAt?: string | null };

/** The proposed values of one side, as constraints are asked about them in some locale; null: nothing is proposed. */
export type ProposedIn = (side: 'draft' | 'published', locale: string) => Subject | null;

/** What a change does to the other locales of its entry: each as it is stored, and as it would become. */
export type SiblingsOf = (
  change: ChangeRow,
  proposedIn: ProposedIn,
) => { subject: Subject; change: ChangeFacts }[];

const rootOf = (path: string): string => path.split('.')[0] ?? path;

/** The changed attributes that all locales share, and those below them. */
function sharedIn(schema: DocumentSchema, { type, sides }: RevisionRow, shared: Sides['draft']['base']) {
  // A new locale starts with what the others have: only what it makes different changes them.
  const compared: Sides =
    type === 'creation' ? { draft: { ...sides.draft, base: shared }, live: null } : sides;
  return changedFields(schema, type, compared).filter(
    (path) => schema.attributes[rootOf(path)]?.localized === false,
  );
}

/**
 * Other locales that changes of one content type change, too: an attribute that is not localized gets its new value in
 * all of them (domain section 3), so the constraints that they meet count as well: nobody changes the French price in
 * English to get around whoever decides about French. One query where there is any such change, three with new locales.
 */
export async function siblingSubjects(
  strapi: Core.Strapi,
  uid: string,
  changes: readonly ChangeRow[],
  revisions: ReadonlyMap<number, RevisionRow>,
  needed: Needed,
): Promise<SiblingsOf> {
  const schema = documentSchema(strapi, uid);
  const fields = await sharedFields(strapi, schema, changes, revisions);
  if (fields.size === 0) return () => [];
  const ids = changes.flatMap(({ id, targetDocumentId }) => (fields.has(id) ? (targetDocumentId ?? []) : []));
  const rows = (await strapi.db.query(uid).findMany({
    ...selectionFor(strapi, uid, needed),
    where: { documentId: { $in: ids } },
    orderBy: { id: 'asc' },
  })) as Row[];

  return ({ id, type, targetDocumentId, targetLocale }, proposedIn) => {
    const changed = fields.get(id);
    if (!changed) return [];
    const names = new Set(changed.map(rootOf));
    return rows
      .filter(({ documentId, locale }) => documentId === targetDocumentId && locale !== targetLocale)
      .flatMap((row) => {
        const side = schema.draftAndPublish && row.publishedAt ? 'published' : 'draft';
        const proposed = Object.entries(proposedIn(side, row.locale) ?? {});
        const next = { ...row, ...Object.fromEntries(proposed.filter(([name]) => names.has(name))) };
        const change = { type, locale: row.locale, changedFields: changed };
        return [row, next].map((subject) => ({ subject, change }));
      });
  };
}

/** For each change that gives the other locales of its entry another value: which attributes. */
async function sharedFields(
  strapi: Core.Strapi,
  schema: DocumentSchema,
  changes: readonly ChangeRow[],
  revisions: ReadonlyMap<number, RevisionRow>,
): Promise<Map<number, string[]>> {
  if (!schema.localized) return new Map();
  const existing = changes.flatMap(({ id, targetDocumentId: documentId }) => {
    const revision = revisions.get(id);
    return revision && documentId !== null ? [{ id, documentId, revision }] : [];
  });
  const shared = await readShared(
    strapi,
    schema.uid,
    existing.filter(({ revision }) => revision.type === 'creation'),
  );
  return new Map(
    existing.flatMap(({ id, documentId, revision }) => {
      const fields = sharedIn(schema, revision, shared.get(documentId) ?? null);
      return fields.length > 0 ? [[id, fields] as const] : [];
    }),
  );
}
