/** A copy with other database ids, other labels and every object's keys the other way round. */
export const disguise = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map((entry) => disguise(entry));
  if (typeof value !== 'object' || value === null) return value;
  const isFile = 'hash' in value;
  const entries = Object.entries(value).reverse();
  return Object.fromEntries(
    entries.map(([key, entry]) => {
      if (key === 'id' && !isFile) return [key, Number(entry) + 500_000];
      if (key === 'label' && 'documentId' in value) return [key, 'Another label'];
      if (isFile && (key === 'url' || key === 'name')) return [key, 'elsewhere'];
      return [key, disguise(entry)];
    }),
  );
};

/** A copy with every object's keys the other way round. */
export const turnKeys = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(turnKeys);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, entry]) => [key, turnKeys(entry)]),
  );
};

/** A copy without the row ids of components. */
export const withoutRows = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withoutRows);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([key]) => key !== 'id' || 'hash' in value);
  return Object.fromEntries(entries.map(([key, entry]) => [key, withoutRows(entry)]));
};
