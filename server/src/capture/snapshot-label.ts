import type { DocumentSchema } from '../../../core/schema/types';
import type { Snapshot } from '../../../core/snapshot/types';

/**
 * What people call the document of a snapshot: its main field, else the content type's display name.
 * Never a raw id.
 */
export const snapshotLabel = (schema: DocumentSchema, snapshot: Snapshot): string => {
  const value = schema.mainField === null ? null : snapshot[schema.mainField];
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string' && value.trim() !== '') return value;
  return schema.displayName;
};
