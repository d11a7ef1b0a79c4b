import { useMemo } from 'react';
import { unstable_useDocument as useDocument } from '@strapi/content-manager/strapi-admin';
import type { FormSchema } from '../form-values/form-schema';

/** The content manager's schema of a content type with its components. */
export function useFormSchema(collectionType: string, model: string) {
  const { schema, components } = useDocument({ collectionType, model }, { skip: true });
  const formSchema = useMemo<FormSchema>(
    () => ({
      attributes: (schema?.attributes ?? {}) as FormSchema['attributes'],
      components: components as unknown as FormSchema['components'],
    }),
    [components, schema],
  );

  return { schema, formSchema };
}
