const DAY = /^(\d{4})-(\d{2})-(\d{2})/;
const LAST_MILLISECOND = 24 * 60 * 60 * 1000 - 1;

/** Start and end of a calendar day on the person's clock; null where the text is no day. */
function boundsOf(day: string): { start: string; end: string } | null {
  const parts = DAY.exec(day);
  if (parts === null) return null;
  const start = new Date(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3]));

  return {
    start: start.toISOString(),
    end: new Date(start.getTime() + LAST_MILLISECOND).toISOString(),
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
