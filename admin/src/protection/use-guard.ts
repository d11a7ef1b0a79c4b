import { useQueryParams } from '@strapi/strapi/admin';
import type { ProtectedType } from '../../../contracts/protection';
import { useKnownProtectedTypes, useProtectedTypesQuery } from '../api';
import { guardOf, type Guard } from './guard';

interface PageQuery {
  plugins?: { i18n?: { locale?: string } };
}

/** The content manager keeps the locale of its page in the address. */
const useLocale = (): string | undefined => useQueryParams<PageQuery>()[0].query.plugins?.i18n?.locale;

/** How direct writes to documents of a content type are held back from the person looking, in the page's locale. */
export function useGuard(contentType: string): Guard {
  const { data } = useProtectedTypesQuery();

  return guardOf(data, contentType, useLocale());
}

/** As `useGuard`, without asking: for the rows of a list, which is asked for once. */
export function useKnownGuard(contentType: string): Guard {
  const { data } = useKnownProtectedTypes();

  return guardOf(data, contentType, useLocale());
}

/** The protection of a content type for everybody, also for those who may write despite it. */
export function useProtectedType(contentType: string): ProtectedType | undefined {
  const { data } = useProtectedTypesQuery();

  return data?.find((type) => type.contentType === contentType);
}
