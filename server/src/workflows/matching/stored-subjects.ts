import type { Core } from '@strapi/strapi';
import type { Needed, Subject } from '../../../../core/constraints';
import { documentSchema } from '../../capture';
import { keysOfRows, targetKey, whereTargets } from '../../capture/targets';
import { localeOfUnnamed } from '../../changes/current';
import type { ChangeRow } from '../../changes/rows';
import { selectionFor } from './selection';

type Row = Subject & { documentId: string; locale?: string | null; publishedAt?: string | null };

/** What is stored now of the entry that a change is about. */
export interface StoredSubjects {
  draft: Subject | null;
  /** Of types without Draft & Publish null: they have one row, which is the draft. */
  published: Subject | null;
}

const NOTHING: StoredSubjects = { draft: null, published: null };

/**
 * Reads what the changes of one content type are about, as far as constraints ask, both sides at once.
 *
 * @returns for each change what is stored
 */
export async function storedSubjects(
  strapi: Core.Strapi,
  uid: string,
  changes: readonly ChangeRow[],
  needed: Needed,
): Promise<(change: ChangeRow) => StoredSubjects> {
  const schema = documentSchema(strapi, uid);
  const asked = changes.flatMap(({ targetDocumentId, targetLocale }) =>
    targetDocumentId === null ? [] : [{ documentId: targetDocumentId, locale: targetLocale }],
  );
  if (asked.length === 0) return () => NOTHING;
  const unnamed = await localeOfUnnamed(strapi, schema, asked);
  const targets = asked.map(({ documentId, locale }) => ({ documentId, locale: locale ?? unnamed }));
  const rows = (await strapi.db.query(uid).findMany({
    ...selectionFor(strapi, uid, needed),
    where: whereTargets(schema, targets),
  })) as Row[];

  const found = new Map<string, StoredSubjects>();
  const keysOf = keysOfRows(schema, targets);
  for (const row of rows) {
    const isPublished = schema.draftAndPublish && Boolean(row.publishedAt);
    for (const key of keysOf(row)) {
      found.set(key, { ...NOTHING, ...found.get(key), [isPublished ? 'published' : 'draft']: row });
    }
  }
  return ({ targetDocumentId, targetLocale }) =>
    (targetDocumentId !== null && found.get(targetKey(targetDocumentId, targetLocale ?? unnamed))) || NOTHING;
}
