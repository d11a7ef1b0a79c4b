import type { RelationReference } from '../../../core/snapshot/types';

/** A relation of a snapshot under its new name; the same object where it is not meant. */
export type Rename = (reference: RelationReference) => RelationReference;

const isReference = (value: object): value is RelationReference =>
  typeof (value as Partial<RelationReference>).documentId === 'string' &&
  typeof (value as Partial<RelationReference>).contentType === 'string';

/** The same snapshots with their relations renamed, at any depth; the very same value where nothing was meant. */
export function renameReferences<Value>(value: Value, rename: Rename): Value {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) {
    const items = value.map((item: unknown) => renameReferences(item, rename));
    return items.some((item, index) => item !== value[index]) ? (items as Value) : value;
  }
  if (isReference(value)) return rename(value) as Value;
  const entries = Object.entries(value);
  const renamed = entries.map(([name, inner]) => [name, renameReferences(inner as unknown, rename)] as const);
  const isSame = renamed.every(([, inner], index) => inner === entries[index]?.[1]);
  return isSame ? value : (Object.fromEntries(renamed) as Value);
}
