const two = (part: number): string => String(part).padStart(2, '0');

/** A day as it is stored, by the person's calendar. */
export const dayOf = (date: Date): string =>
  `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;

/** The start of a stored day, as calendars take it; undefined where it is none. */
export function fromDay(day: unknown): Date | undefined {
  const parts = typeof day === 'string' ? /^(\d{4})-(\d{2})-(\d{2})/.exec(day) : null;

  return parts === null ? undefined : new Date(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3]));
}

/** A stored moment; undefined where it is none. */
export function fromMoment(moment: unknown): Date | undefined {
  const date = typeof moment === 'string' ? new Date(moment) : undefined;

  return date === undefined || Number.isNaN(date.getTime()) ? undefined : date;
}

/** Hours and minutes of a stored time. */
export const clockOf = (time: unknown): string | undefined =>
  typeof time === 'string' && /^\d{2}:\d{2}/.test(time) ? time.slice(0, 5) : undefined;
