import { useCallback } from 'react';
import { useAuth, useFetchClient } from '@strapi/strapi/admin';
import type { Snapshot } from '../../../../core/snapshot/types';
import type { ReadRelations, RelationOwner } from '../form-values/absolute-relations';
import { isObject, type FormSchema, type FormValues } from '../form-values/form-schema';
import { mediaIds, type Surroundings } from '../form-values/proposal-values';

type File = Record<string, unknown> & { id: number };

const MOST_FILES = 100;

/** Whole media objects that the form holds already. */
function filesIn(values: FormValues): Map<number, File> {
  const found = new Map<number, File>();
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) return value.forEach(visit);
    if (!isObject(value)) return;
    if (typeof value.id === 'number' && 'mime' in value && 'url' in value) found.set(value.id, value as File);
    Object.values(value).forEach(visit);
  };
  visit(values);
  return found;
}

/**
 * Loads what the form needs beside a proposal: stored relation lists, and media objects where the person
 * may read the media library. Other files are shown by what the proposal says of them.
 */
export function useSurroundings(formSchema: FormSchema, readRelations: ReadRelations) {
  const { get } = useFetchClient();
  const mayReadFiles = useAuth('ChangeRequests', ({ permissions }) =>
    permissions.some(({ action }) => action === 'plugin::upload.read'),
  );

  return useCallback(
    async (proposed: Snapshot, values: FormValues, owner: RelationOwner | null): Promise<Surroundings> => {
      const relations = Object.entries(formSchema.attributes)
        .filter(([name, { type }]) => type === 'relation' && name in proposed)
        .map(([name]) => name);
      const storedRelations = Object.fromEntries(
        await Promise.all(
          relations.map(async (name) => [name, owner === null ? [] : await readRelations(owner, name)]),
        ),
      );

      const files = filesIn(values);
      const missing = mediaIds(proposed)
        .filter((id) => !files.has(id))
        .slice(0, MOST_FILES);
      if (mayReadFiles && missing.length > 0) {
        const { data } = await get<{ results: File[] }>('/upload/files', {
          params: { filters: { id: { $in: missing } }, pageSize: MOST_FILES },
        });
        data.results.forEach((file) => files.set(file.id, file));
      }
      return { storedRelations, files };
    },
    [formSchema, get, mayReadFiles, readRelations],
  );
}
