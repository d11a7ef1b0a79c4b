import { useMemo } from 'react';
import { useQueryParams } from '@strapi/strapi/admin';
import { buildValidParams, unstable_useDocument as useDocument } from '@strapi/content-manager/strapi-admin';
import { useParams } from 'react-router-dom';
import type { EditorProps } from './target';

type PageQuery = {
  status?: string;
  plugins?: Record<string, Record<string, string>>;
};

export interface EditorPage extends EditorProps {
  isCloning: boolean;
  /** Locale chosen on the page, also where the entry does not exist in it yet. */
  chosenLocale?: string;
}

/**
 * The document of the content manager's edit view, read from the address as the page itself does, so that
 * both share one cached answer.
 */
export function useEditorPage(): EditorPage {
  const { collectionType = '', slug: model = '', id, origin } = useParams();
  const [{ query }] = useQueryParams<PageQuery>();
  const params = useMemo(() => buildValidParams(query), [query]);
  const isCloning = origin !== undefined;
  const { document, meta } = useDocument(
    { collectionType, model, documentId: origin ?? id, params },
    { skip: id === 'create' },
  );

  return {
    activeTab: query.status === 'published' ? 'published' : 'draft',
    collectionType,
    model,
    documentId: origin ?? (id === 'create' ? undefined : id),
    document: isCloning ? undefined : document,
    meta: isCloning ? undefined : meta,
    isCloning,
    chosenLocale: query.plugins?.i18n?.locale,
  };
}
