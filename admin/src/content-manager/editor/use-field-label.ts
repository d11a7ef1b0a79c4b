import { useCallback } from 'react';
import { unstable_useDocumentLayout as useDocumentLayout } from '@strapi/content-manager/strapi-admin';

/** The label that the edit view shows for an attribute. */
export function useFieldLabel(model: string): (attribute: string) => string {
  const { edit } = useDocumentLayout(model);

  return useCallback((attribute) => edit.metadatas[attribute]?.label ?? attribute, [edit]);
}
