import type { Core } from '@strapi/strapi';
import type { RelationReference, Snapshot } from '../../../core/snapshot/types';
import { DOCUMENT_ACTIONS, permittedTargets, type Viewer } from '../permissions';

const keyOf = ({ contentType, documentId }: { contentType: string; documentId: string | null }) =>
  `${contentType} ${documentId}`;

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
  const targets = [...references.values()].map(({ contentType, documentId }) => ({
    contentType,
    documentId,
    locale: null,
  }));
  const readable = await permittedTargets(strapi, viewer, DOCUMENT_ACTIONS.read, targets);
  if (readable.size === targets.length) return parts;
  const visible = new Set([...readable].map(keyOf));
  return parts.map((part) => withoutLabels(strapi, part, visible) as Part);
}

const isReference = (strapi: Core.Strapi, value: object): value is RelationReference =>
  'documentId' in value &&
  'contentType' in value &&
  typeof value.contentType === 'string' &&
  Object.hasOwn(strapi.contentTypes, value.contentType);

function withoutLabels(strapi: Core.Strapi, value: unknown, visible: Set<string>): unknown {
  if (Array.isArray(value)) return value.map((entry) => withoutLabels(strapi, entry, visible));
  if (value === null || typeof value !== 'object') return value;
  if (isReference(strapi, value)) {
    const { label: _label, ...nameless } = value;
    return visible.has(keyOf(value)) ? value : nameless;
  }
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, withoutLabels(strapi, inner, visible)]),
  );
}
