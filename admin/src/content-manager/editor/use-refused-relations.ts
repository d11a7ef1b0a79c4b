import { useForm, useQueryParams } from '@strapi/strapi/admin';
import { useProtectedTypesQuery } from '../../api';
import { guardOf } from '../../protection/guard';
import { touchedRelations } from '../../protection/touched-relations';
import type { ProposalQuery } from '../edit-link';
import type { FormValues } from '../form-values/form-schema';
import { useFormSchema } from './use-form-schema';

/**
 * Names of the relations in the edit form because of which the server would refuse to save: they lead to protected
 * documents, which show them too.
 */
export function useRefusedRelations(collectionType: string, contentType: string): string[] {
  const { data: types } = useProtectedTypesQuery();
  const { formSchema } = useFormSchema(collectionType, contentType);
  const [{ query }] = useQueryParams<ProposalQuery>();
  const locale = query.plugins?.i18n?.locale;
  const isGuarded = (target: string) => guardOf(types, target, locale) !== 'none';
  // One text, so that typing elsewhere in the form draws nothing anew.
  const names = useForm('ChangeRequests', ({ values }) =>
    touchedRelations(values as FormValues, formSchema.attributes, isGuarded).join(),
  );

  return names === '' ? [] : names.split(',');
}

/** Where there is no form there are no relations to look at. */
export const useNoRelations = (): string[] => [];
