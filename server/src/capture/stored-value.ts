/**
 * The forms in which one stored value comes back from different databases, made one.
 */

/**
 * JSON text becomes the value it stands for. Strapi parses what it reads up to twice, and only where the
 * database did not: repeating it until nothing parses gives the same value on every database.
 */
export const storedJson = (value: unknown): unknown => {
  let current = value;
  while (typeof current === 'string') {
    let parsed: unknown;
    try {
      parsed = JSON.parse(current);
    } catch {
      return current;
    }
    current = parsed;
  }
  return current ?? null;
};

const TIME = /^(\d{2}:\d{2}:\d{2})(?:\.(\d{1,6}))?$/;

/** PostgreSQL leaves out a fraction of zero. */
export const storedTime = (value: unknown): unknown => {
  const match = typeof value === 'string' ? TIME.exec(value) : null;
  if (match === null) return value ?? null;
  return `${match[1]}.${(match[2] ?? '').slice(0, 3).padEnd(3, '0')}`;
};
