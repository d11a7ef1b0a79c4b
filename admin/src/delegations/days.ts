/** First moment of a day that was picked: the picker hands out midnight on the person's clock. */
export const firstMomentOf = (picked: Date): string =>
  new Date(picked.getFullYear(), picked.getMonth(), picked.getDate()).toISOString();

/** Last moment of a day that was picked: who is away until a day is away on that day. */
export const lastMomentOf = (picked: Date): string =>
  new Date(picked.getFullYear(), picked.getMonth(), picked.getDate(), 23, 59, 59, 999).toISOString();

/** A moment as the picker wants to be told its day on the person's clock: as midnight of that day in UTC. */
export function dayToPick(moment: string): Date {
  const date = new Date(moment);

  return new Date(Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()));
}
