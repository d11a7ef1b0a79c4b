import type { Core } from '@strapi/strapi';
import type { MergeOutcome } from '../../../contracts/requests';
import type { DocumentSchema } from '../../../core/schema/types';
import { sameContent } from '../../../core/snapshot';
import type { Snapshot } from '../../../core/snapshot/types';
import { readSnapshot, toDocumentData } from '../capture';
import type { EvaluatedChange } from '../changes/outcomes';
import { sharedDiffers, shareWithLocales } from './shared-attributes';

/** Who the written rows name: the author of the change as creator, who merges as updater. */
export interface Writers {
  creatorId: number | null;
  mergerId: number | null;
}

interface Documents {
  create(params: object): Promise<{ documentId: string }>;
  update(params: object): Promise<{ documentId: string } | null>;
  publish(params: object): Promise<{ entries: unknown[] }>;
  unpublish(params: object): Promise<unknown>;
  delete(params: object): Promise<unknown>;
}

const documentsOf = (strapi: Core.Strapi, uid: string): Documents =>
  strapi.documents(uid as never) as unknown as Documents;

/**
 * Applies one change through the Document Service, inside the merge's transaction, so that both sides
 * become exactly what its outcome says (domain section 3).
 */
export async function applyChange(
  strapi: Core.Strapi,
  evaluated: EvaluatedChange,
  writers: Writers,
): Promise<MergeOutcome> {
  const one = onItsDocument(evaluated);
  const { change, outcome } = one;
  const action = actionOf(one);
  const documentId = await perform(strapi, one, action, writers);
  return {
    change: change.documentId,
    action: outcome.obstacle === null ? action : 'none',
    documentId,
  };
}

/** What was to be a single type of its own is a new locale of the one that somebody else has made meanwhile. */
function onItsDocument(one: EvaluatedChange): EvaluatedChange {
  const { holder } = one.current;
  if (!holder || one.change.targetDocumentId !== null) return one;
  return {
    ...one,
    change: { ...one.change, targetDocumentId: holder.documentId },
    current: { ...one.current, shared: holder.shared },
  };
}

/** Whether the published side is to become something else. */
const goesLive = ({ schema, current, outcome, toPublished }: EvaluatedChange): boolean =>
  toPublished && schema !== null && !sameContent(schema, outcome.published, current.published);

/** What merging does to the document, for the dry run too. */
export function actionOf(one: EvaluatedChange): MergeOutcome['action'] {
  const { change, outcome } = one;
  switch (change.type) {
    case 'creation':
      return outcome.published === null ? 'create' : 'create_and_publish';
    case 'edition':
      return goesLive(one) ? 'update_and_publish' : 'update';
    case 'deletion':
      return 'delete';
    case 'publication':
      return 'publish';
    case 'unpublication':
      return 'unpublish';
    case 'no_change':
      return 'none';
  }
}

async function perform(
  strapi: Core.Strapi,
  one: EvaluatedChange,
  action: MergeOutcome['action'],
  writers: Writers,
): Promise<string | null> {
  const { change, schema } = one;
  const documents = documentsOf(strapi, change.contentType);
  const where = {
    documentId: change.targetDocumentId,
    ...(change.targetLocale !== null && { locale: change.targetLocale }),
  };
  if (schema === null) throw new Error(`The content type of "${change.label}" was removed from the app.`);
  switch (action) {
    case 'create':
    case 'create_and_publish': {
      const created = await create(strapi, one, schema, writers, action === 'create_and_publish');
      await keepLocalesInStep(strapi, one, schema);
      return created;
    }
    case 'update':
    case 'update_and_publish':
    case 'publish':
      await write(strapi, one, schema, writers, action === 'publish' ? goesLive(one) : action !== 'update');
      await keepLocalesInStep(strapi, one, schema);
      return change.targetDocumentId;
    case 'unpublish':
      await documents.unpublish(where);
      return change.targetDocumentId;
    case 'delete':
      await documents.delete(where);
      return null;
    case 'none':
      return change.targetDocumentId;
  }
}

async function create(
  strapi: Core.Strapi,
  { change, outcome }: EvaluatedChange,
  schema: DocumentSchema,
  { creatorId, mergerId }: Writers,
  publish: boolean,
): Promise<string> {
  const documents = documentsOf(strapi, change.contentType);
  const locale = change.targetLocale === null ? {} : { locale: change.targetLocale };
  const data = {
    ...toDocumentData(schema, outcome.draft ?? {}, null),
    createdBy: creatorId ?? mergerId,
    updatedBy: mergerId,
  };
  const status = publish ? { status: 'published' } : {};
  const { targetDocumentId } = change;
  // A new locale of a document is an update for Strapi, which returns null when the document is gone.
  const extended =
    targetDocumentId === null
      ? null
      : await documents.update({ documentId: targetDocumentId, data, ...locale, ...status });
  if (extended) return extended.documentId;
  const created = await documents.create({
    data: targetDocumentId === null ? data : { ...data, documentId: targetDocumentId },
    ...locale,
    ...status,
  });
  return created.documentId;
}

/**
 * Brings draft and published side to their outcomes. Strapi publishes only what the draft holds; so where
 * the two differ (somebody's unfinished edits) the draft is set to what goes live, published, and set back.
 */
async function write(
  strapi: Core.Strapi,
  one: EvaluatedChange,
  schema: DocumentSchema,
  writers: Writers,
  publish: boolean,
): Promise<void> {
  const { change, current, outcome } = one;
  if (!publish) {
    await writeDraft(strapi, one, schema, outcome.draft, current.draft, writers, false);
    return;
  }
  // Of two equal states the draft's names the draft's component rows, which are then updated, not made anew.
  const isWhole = sameContent(schema, outcome.draft, outcome.published);
  await writeDraft(
    strapi,
    one,
    schema,
    isWhole ? outcome.draft : outcome.published,
    current.draft,
    writers,
    true,
  );
  if (isWhole) return;
  const where = { documentId: change.targetDocumentId as string, locale: change.targetLocale };
  const stored = await readSnapshot(strapi, schema.uid, where, 'draft');
  await writeDraft(strapi, one, schema, outcome.draft, stored, writers, false);
}

/** Attributes that all locales share are the same in all of them afterwards, on either side that changed. */
async function keepLocalesInStep(
  strapi: Core.Strapi,
  one: EvaluatedChange,
  schema: DocumentSchema,
): Promise<void> {
  const { change, current, outcome } = one;
  const { targetDocumentId: documentId, targetLocale: locale } = change;
  if (documentId === null || locale === null) return;
  const before = (side: Snapshot | null) => side ?? current.shared ?? null;
  const where = { documentId, locale };
  if (sharedDiffers(schema, before(current.draft), outcome.draft)) {
    await shareWithLocales(strapi, schema.uid, where, 'draft');
  }
  if (outcome.published !== null && sharedDiffers(schema, before(current.published), outcome.published)) {
    await shareWithLocales(strapi, schema.uid, where, 'published');
  }
}

async function writeDraft(
  strapi: Core.Strapi,
  { change }: EvaluatedChange,
  schema: DocumentSchema,
  wanted: Snapshot | null,
  stored: Snapshot | null,
  { mergerId }: Writers,
  publish: boolean,
): Promise<void> {
  const documents = documentsOf(strapi, change.contentType);
  const where = {
    documentId: change.targetDocumentId,
    ...(change.targetLocale !== null && { locale: change.targetLocale }),
  };
  const data = toDocumentData(schema, wanted ?? {}, stored);
  if (Object.keys(data).length > 0) {
    const status = publish ? { status: 'published' } : {};
    const updated = await documents.update({ ...where, data: { ...data, updatedBy: mergerId }, ...status });
    if (!updated) throw new Error(`"${change.label}" does not exist any more.`);
    return;
  }
  if (publish) await documents.publish({ ...where, data: { updatedBy: mergerId } });
}
