/** What keeps a moment from being planned, as the key of a sentence; nothing if it can be. */
export function problemOf(moment: string | null, now: number): string | undefined {
  return moment !== null && Date.parse(moment) <= now ? 'planning.past' : undefined;
}

/** The time zone in which the person picks and reads times, as they know it: `Europe/Berlin`. */
export const timeZone = (): string =>
  new Intl.DateTimeFormat().resolvedOptions().timeZone.replaceAll('_', ' ');
