import type { Core } from '@strapi/strapi';
import type { DocumentSchema } from '../../../core/schema/types';
import type { RelationReference, Snapshot } from '../../../core/snapshot/types';
import { referencedDocuments } from '../capture';
import { DOCUMENT_ACTIONS, permittedTargets, type Viewer } from '../permissions';

const keyOf = ({ contentType, documentId }: { contentType: string; documentId: string | null }) =>
  `${contentType} ${documentId}`;

/**
 * The snapshots with the labels of related documents that the person may not read taken out: a relation is
 * shown, the other document's title is not. At most one query per related content type.
 */
export async function hideForeignLabels(
  strapi: Core.Strapi,
  viewer: Viewer,
  schema: DocumentSchema,
  snapshots: (Snapshot | null)[],
): Promise<(Snapshot | null)[]> {
  const references = snapshots.flatMap((snapshot) =>
    snapshot === null ? [] : referencedDocuments(schema, snapshot),
  );
  const targets = [...new Map(references.map((one) => [keyOf(one), one])).values()].map(
    ({ contentType, documentId }) => ({ contentType, documentId, locale: null }),
  );
  const readable = await permittedTargets(strapi, viewer, DOCUMENT_ACTIONS.read, targets);
  const visible = new Set([...readable].map(keyOf));
  if (visible.size === targets.length) return snapshots;
  return snapshots.map((snapshot) => withoutLabels(snapshot, visible) as Snapshot | null);
}

const isReference = (value: object): value is RelationReference =>
  'documentId' in value && 'contentType' in value;

function withoutLabels(value: unknown, visible: Set<string>): unknown {
  if (Array.isArray(value)) return value.map((entry) => withoutLabels(entry, visible));
  if (value === null || typeof value !== 'object') return value;
  if (isReference(value) && !visible.has(keyOf(value))) {
    return Object.fromEntries(Object.entries(value).filter(([name]) => name !== 'label'));
  }
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, withoutLabels(inner, visible)]),
  );
}
