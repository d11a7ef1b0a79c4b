import type { Core } from '@strapi/strapi';
import type { RelationReference, Snapshot } from '../../../core/snapshot/types';
import { DOCUMENT_ACTIONS, permittedTargets, type Viewer } from '../permissions';

type Reference = Pick<RelationReference, 'contentType' | 'documentId'>;

const keyOf = ({ contentType, documentId }: { contentType: string; documentId: string | null }) =>
  `${contentType} ${documentId}`;

/**
 * Which of these documents the person may read, in whatever locale: their titles may be shown. At most one query per
 * content type.
 */
export async function readableReferences(
  strapi: Core.Strapi,
  viewer: Viewer,
  references: Reference[],
): Promise<(reference: Reference) => boolean> {
  const targets = new Map(
    references.map((one) => [
      keyOf(one),
      { contentType: one.contentType, documentId: one.documentId, locale: null },
    ]),
  );
  const readable = await permittedTargets(strapi, viewer, DOCUMENT_ACTIONS.read, [...targets.values()]);
  const keys = new Set([...readable].map(keyOf));
  return (reference) => keys.has(keyOf(reference));
}

/**
 * Snapshots, or parts of them, with the labels of related documents that the person may not read taken out: a
 * relation is shown, the other document's title is not. At most one query per related content type.
 */
export async function hideForeignLabels<Part extends Snapshot | null>(
  strapi: Core.Strapi,
  viewer: Viewer,
  parts: Part[],
): Promise<Part[]> {
  const references = new Map<string, RelationReference>();
  const collect = (value: unknown): void => {
    if (Array.isArray(value)) return value.forEach(collect);
    if (value === null || typeof value !== 'object') return;
    if (isReference(strapi, value)) references.set(keyOf(value), value);
    else Object.values(value).forEach(collect);
  };
  collect(parts);
  const named = [...references.values()];
  const isReadable = await readableReferences(strapi, viewer, named);
  if (named.every(isReadable)) return parts;
  return parts.map((part) => withoutLabels(strapi, part, isReadable) as Part);
}

const isReference = (strapi: Core.Strapi, value: object): value is RelationReference =>
  'documentId' in value &&
  'contentType' in value &&
  typeof value.contentType === 'string' &&
  Object.hasOwn(strapi.contentTypes, value.contentType);

function withoutLabels(
  strapi: Core.Strapi,
  value: unknown,
  isReadable: (reference: Reference) => boolean,
): unknown {
  if (Array.isArray(value)) return value.map((entry) => withoutLabels(strapi, entry, isReadable));
  if (value === null || typeof value !== 'object') return value;
  if (isReference(strapi, value)) {
    const { label: _label, ...nameless } = value;
    return isReadable(value) ? value : nameless;
  }
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, withoutLabels(strapi, inner, isReadable)]),
  );
}
