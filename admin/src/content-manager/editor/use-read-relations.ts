import { useCallback } from 'react';
import { useFetchClient } from '@strapi/strapi/admin';
import type { ReadRelations } from '../form-values/absolute-relations';
import type { RelationAddress } from '../form-values/form-schema';

/** What the content manager answers: to-one relations as an object, lists newest first and in pages. */
interface RelationsAnswer {
  data?: StoredRelation | null;
  results?: StoredRelation[];
  pagination?: { page: number; pageCount: number };
}

type StoredRelation = RelationAddress & { status?: string };

const PAGE_SIZE = 100;

/** Reads stored relation lists through the content manager, in the order in which they are stored. */
export function useReadRelations(locale: string | undefined): ReadRelations {
  const { get } = useFetchClient();

  return useCallback(
    async ({ model, id }, attribute) => {
      const newestFirst: StoredRelation[] = [];
      for (let page = 1, pageCount = 1; page <= pageCount; page += 1) {
        const { data: answer } = await get<RelationsAnswer>(
          `/content-manager/relations/${model}/${id}/${attribute}`,
          { params: { page, pageSize: PAGE_SIZE, ...(locale === undefined ? {} : { locale }) } },
        );
        pageCount = answer.pagination?.pageCount ?? 1;
        newestFirst.push(...(answer.results ?? (answer.data ? [answer.data] : [])));
      }
      return newestFirst.reverse();
    },
    [get, locale],
  );
}
