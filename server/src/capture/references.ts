import type { Core } from '@strapi/strapi';
import type { MediaReference, RelationReference } from '../../../core/snapshot/types';
import { mainField } from './main-field';
import { isLocalized, strapiModel } from './strapi-model';

/** A row of a relation target, as far as a reference needs it. */
export interface TargetRow {
  id: number;
  documentId: string;
  locale?: string | null;
  publishedAt?: string | null;
  [attribute: string]: unknown;
}

/** A row of the media library. */
export interface FileRow {
  id: number;
  documentId?: string;
  hash: string;
  name: string;
  mime: string;
  url: string;
  formats?: { thumbnail?: { url?: string } } | null;
}

/** Identity of a reference within one list. */
export const referenceKey = (reference: { documentId: string; locale?: string | null }): string =>
  `${reference.documentId}:${reference.locale ?? ''}`;

/**
 * Makes references to one content type. The locale is part of a reference only where it is a choice: a document
 * without locales that refers to a localized one. Between localized documents it always is the source's own.
 *
 * @param sourceLocalized whether the document that refers is localized
 */
export const referenceMaker = (
  strapi: Core.Strapi,
  contentType: string,
  sourceLocalized: boolean,
): ((row: TargetRow) => RelationReference) => {
  const model = strapiModel(strapi, contentType);
  const label = mainField(strapi, model);
  const withLocale = isLocalized(model) && !sourceLocalized;
  return (row) => {
    const reference: RelationReference = { documentId: row.documentId, contentType };
    if (withLocale && row.locale) reference.locale = row.locale;
    const text = label === null ? null : row[label];
    if (text !== null && text !== undefined && text !== '') reference.label = String(text);
    return reference;
  };
};

/** Each document once, in order of first appearance: draft and published rows of a target are one. */
export const distinctReferences = (references: readonly RelationReference[]): RelationReference[] => {
  const distinct = new Map<string, RelationReference>();
  for (const reference of references) {
    const key = referenceKey(reference);
    if (!distinct.has(key)) distinct.set(key, reference);
  }
  return [...distinct.values()];
};

export const mediaReference = (file: FileRow): MediaReference => {
  const reference: MediaReference = {
    id: file.id,
    hash: file.hash,
    name: file.name,
    mime: file.mime,
    url: file.url,
  };
  const thumbnail = file.formats?.thumbnail?.url;
  if (thumbnail) reference.thumbnail = thumbnail;
  return reference;
};
