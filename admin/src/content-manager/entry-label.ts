/** What people call an entry: its main field, else the content type's name. Never a raw id. */
export function entryLabel(
  document: Record<string, unknown>,
  mainField: string,
  contentTypeName: string,
): string {
  const value = mainField === 'id' || mainField === 'documentId' ? undefined : document[mainField];
  if (typeof value === 'number') return String(value);

  return typeof value === 'string' && value.trim() !== '' ? value : contentTypeName;
}
