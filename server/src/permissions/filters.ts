type Filter = Record<string, unknown>;

/**
 * A filter without repetitions. The permission engine joins one rule for each permission of each role, so somebody with
 * twenty roles has the same condition twenty times over, and the database would join the accounts and roles of the
 * creators once for each of them.
 */
export function withoutRepetitions(filter: Filter): Filter {
  const group = groupOf(filter);
  if (!group) return filter;
  const parts = distinct(
    group.parts.map(withoutRepetitions).flatMap((part) => partsOf(part, group.operator)),
  );
  return parts.length === 1 ? (parts[0] as Filter) : { [group.operator]: parts };
}

/** Filters any of which is enough: each can be asked by itself, without the joins of the others. */
export const alternativesOf = (filter: Filter): Filter[] => partsOf(filter, '$or');

/** `{$or: […]}` or `{$and: […]}`, and nothing beside it. */
function groupOf(filter: Filter): { operator: '$and' | '$or'; parts: Filter[] } | null {
  const [[operator, parts] = [], ...others] = Object.entries(filter);
  if (others.length > 0 || (operator !== '$and' && operator !== '$or')) return null;
  return Array.isArray(parts) && parts.length > 0 ? { operator, parts } : null;
}

function partsOf(filter: Filter, operator: '$and' | '$or'): Filter[] {
  const group = groupOf(filter);
  return group?.operator === operator ? group.parts : [filter];
}

const distinct = (filters: Filter[]): Filter[] => [
  ...new Map(filters.map((filter) => [JSON.stringify(filter), filter])).values(),
];
