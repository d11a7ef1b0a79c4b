import type { DocumentSchema } from '../../../core/schema/types';

/** A document in one locale; `locale` is `null` where the type is not localized. */
export interface Target {
  documentId: string;
  locale: string | null;
}

/** Key of a target in the maps that this folder answers with. */
export const targetKey = (documentId: string, locale: string | null | undefined): string =>
  `${documentId}:${locale ?? ''}`;

/** PostgreSQL fails on a NUL character instead of finding nothing, and these may come from an address. */
const isFindable = ({ documentId, locale }: Target): boolean =>
  !documentId.includes('\0') && !locale?.includes('\0');

/** Condition that selects the rows of all targets, draft and published. */
export const whereTargets = (schema: DocumentSchema, targets: readonly Target[]): Record<string, unknown> => {
  const findable = targets.filter(isFindable);
  if (!schema.localized) return { documentId: { $in: findable.map((target) => target.documentId) } };
  const byLocale = new Map<string | null, string[]>();
  for (const { documentId, locale } of findable) {
    byLocale.set(locale, [...(byLocale.get(locale) ?? []), documentId]);
  }
  return {
    $or: [...byLocale].map(([locale, documentIds]) => ({ locale, documentId: { $in: documentIds } })),
  };
};

/**
 * Finds the keys that a row answers for; rows of types without locales answer for whatever locale was asked.
 */
export const keysOfRows = (
  schema: DocumentSchema,
  targets: readonly Target[],
): ((row: { documentId: string; locale?: string | null }) => string[]) => {
  if (schema.localized) return (row) => [targetKey(row.documentId, row.locale)];
  const keys = new Map<string, string[]>();
  for (const { documentId, locale } of targets) {
    keys.set(documentId, [...(keys.get(documentId) ?? []), targetKey(documentId, locale)]);
  }
  return (row) => keys.get(row.documentId) ?? [];
};
