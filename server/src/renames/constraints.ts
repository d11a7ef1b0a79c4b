/** The same constraints; below `$change` › `locale` every `from` is `to`. */
export function constraintsWithLocale(
  value: unknown,
  from: string,
  to: string,
  keys: string[] = [],
): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => constraintsWithLocale(item, from, to, keys));
  if (value !== null && typeof value === 'object') {
    const entries = Object.entries(value).map(
      ([key, inner]) => [key, constraintsWithLocale(inner, from, to, [...keys, key])] as const,
    );
    return Object.fromEntries(entries);
  }
  const place = keys.lastIndexOf('$change');
  const isLocale = place >= 0 && keys.indexOf('locale', place) > place;
  return isLocale && value === from ? to : value;
}
