import type { Change } from '../../../../contracts/changes';

type OfDocument = Pick<Change, 'contentType' | 'documentId' | 'label' | 'locale'>;

/** The requests that a request would become: one per document, named by its entry, with the locales it is about. */
export function becomes(changes: OfDocument[]): { label: string; locales: string[] }[] {
  const parts: { key: string | null; label: string; locales: string[] }[] = [];
  for (const { contentType, documentId, label, locale } of changes) {
    const key = documentId === null ? null : `${contentType} ${documentId}`;
    const known = key === null ? undefined : parts.find((part) => part.key === key);
    const locales = locale === null ? [] : [locale];
    if (known) known.locales.push(...locales);
    else parts.push({ key, label, locales });
  }
  return parts.map(({ label, locales }) => ({ label, locales }));
}
