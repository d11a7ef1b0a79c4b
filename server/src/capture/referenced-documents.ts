import { asList } from '../../../core/snapshot';
import type { DocumentSchema } from '../../../core/schema/types';
import type { RelationReference, Snapshot } from '../../../core/snapshot/types';
import { referenceKey } from './references';
import { walkSnapshot } from './walk-snapshot';

/** Every document that a snapshot refers to, at all depths, each once. */
export const referencedDocuments = (schema: DocumentSchema, snapshot: Snapshot): RelationReference[] => {
  const found = new Map<string, RelationReference>();
  walkSnapshot(schema, snapshot, {
    attribute(attribute, value) {
      if (attribute.type !== 'relation') return;
      for (const reference of asList(value) as RelationReference[]) {
        const key = `${reference.contentType}:${referenceKey(reference)}`;
        if (!found.has(key)) found.set(key, reference);
      }
    },
  });
  return [...found.values()];
};
