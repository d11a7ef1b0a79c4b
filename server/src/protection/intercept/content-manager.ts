import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { DocumentSchema } from '../../../../core/schema/types';
import { captureProposal, readSnapshot, toDocumentData } from '../../capture';
import { DOCUMENT_ACTIONS, permittedTargets, type Viewer } from '../../permissions';
import { contentOf, sameForAll } from './content-of';
import { localesMeant } from './rows';
import type { Save } from './save-to-own-draft';

/** A call of one of the content manager's routes. */
export interface Call {
  strapi: Core.Strapi;
  viewer: Viewer;
  schema: DocumentSchema;
  /** Of the address; none for single types and new entries. */
  documentId: string | undefined;
  body: Record<string, unknown>;
  query: Record<string, unknown>;
}

type AsChanges = Omit<Save, 'startedFrom'>;

/** Null where the call cannot be said as changes: the gate refuses it then. */
type Reader = (call: Call) => Promise<AsChanges | null>;

const content =
  (publishes: boolean): Reader =>
  ({ strapi, schema, documentId, body, query }) => {
    const { locale = query.locale, ...data } = body;
    return contentOf(strapi, { schema, documentId, locale, data, publishes });
  };

const remove: Reader = ({ strapi, schema, documentId, query }) =>
  sameForAll(strapi, 'deletion', {
    schema,
    documentIds: documentId === undefined ? undefined : [documentId],
    locale: query.locale,
  });

/** With `discardDraft` the draft would go too, which no change says. */
const unpublish: Reader = async ({ strapi, schema, documentId, body, query }) => {
  if (body.discardDraft) return null;
  const documentIds = documentId === undefined ? undefined : [documentId];
  return sameForAll(strapi, 'unpublication', { schema, documentIds, locale: body.locale ?? query.locale });
};

const bulk =
  (type: 'deletion' | 'publication' | 'unpublication'): Reader =>
  async ({ strapi, schema, body, query }) => {
    const { documentIds, locale = query.locale } = body;
    const isList = Array.isArray(documentIds) && documentIds.every((one) => typeof one === 'string');
    return isList ? sameForAll(strapi, type, { schema, documentIds, locale }) : null;
  };

/** A copy: what the form says over what the original is, which has to be readable for it. */
const clone: Reader = async ({ strapi, viewer, schema, documentId, body, query }) => {
  const { locale: said = query.locale, ...data } = body;
  const locale = (await localesMeant(strapi, schema, said))?.[0] ?? null;
  if (documentId === undefined) return null;
  const original = { contentType: schema.uid, documentId, locale };
  const readable = await permittedTargets(strapi, viewer, DOCUMENT_ACTIONS.read, [original]);
  const base = readable.has(original) ? await readSnapshot(strapi, schema.uid, original, 'draft') : null;
  if (base === null) return null;
  const { uid } = schema;
  const proposed = await captureProposal(strapi, { uid, base, data, locale, documentId: null });
  const copy = toDocumentData(schema, proposed, null);
  return contentOf(strapi, { schema, documentId: undefined, locale, data: copy, publishes: false });
};

/** How the content manager's routes are said as changes, by their handlers. */
export const READERS: Record<string, Reader> = {
  'collection-types.create': content(false),
  'collection-types.update': content(false),
  'collection-types.publish': content(true),
  'collection-types.unpublish': unpublish,
  'collection-types.delete': remove,
  'collection-types.clone': clone,
  'collection-types.autoClone': clone,
  'collection-types.bulkPublish': bulk('publication'),
  'collection-types.bulkUnpublish': bulk('unpublication'),
  'collection-types.bulkDelete': bulk('deletion'),
  'single-types.createOrUpdate': content(false),
  'single-types.publish': content(true),
  'single-types.unpublish': unpublish,
  'single-types.delete': remove,
};

/** The document that the address names. */
export const documentIdIn = ({ params }: Context): string | undefined =>
  (params as { id?: string; sourceId?: string }).id ?? (params as { sourceId?: string }).sourceId;
