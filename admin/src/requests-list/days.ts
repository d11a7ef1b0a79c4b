const DAY = /^(\d{4})-(\d{2})-(\d{2})/;

/** Start and end of a calendar day on the person's clock; null where the text is no day. */
function boundsOf(day: string): { start: string; end: string } | null {
  const parts = DAY.exec(day);
  if (parts === null) return null;
  const [year, month, date] = [Number(parts[1]), Number(parts[2]) - 1, Number(parts[3])];

  return {
    start: new Date(year, month, date).toISOString(),
    end: new Date(year, month, date, 23, 59, 59, 999).toISOString(),
  };
}

/**
 * People filter by days, the server by moments: `$eq` a day is from its first to its last moment, `$gte` from
 * its first, `$lte` to its last.
 */
export function momentsOf(condition: unknown): unknown {
  if (typeof condition !== 'object' || condition === null) return condition;
  const entries = Object.entries(condition).flatMap(([operator, day]) => {
    const bounds = typeof day === 'string' ? boundsOf(day) : null;
    if (bounds === null) return [[operator, day]];
    if (operator === '$gte') return [['$gte', bounds.start]];
    if (operator === '$lte') return [['$lte', bounds.end]];

    return [
      ['$gte', bounds.start],
      ['$lte', bounds.end],
    ];
  });

  return Object.fromEntries(entries);
}
