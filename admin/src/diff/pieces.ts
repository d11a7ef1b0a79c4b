/**
 * Cuts a list into pieces that are small enough for the browser to show one of them without a noticeable
 * pause.
 *
 * @param weightOf how much there is to show of an item
 * @param most weight of a piece, unless a single item is heavier
 */
export const piecesOf = <Item>(
  items: readonly Item[],
  weightOf: (item: Item) => number,
  most: number,
): Item[][] => {
  const pieces: Item[][] = [];
  let room = 0;
  for (const item of items) {
    const weight = weightOf(item);
    if (pieces.length === 0 || weight > room) {
      pieces.push([]);
      room = most;
    }
    pieces[pieces.length - 1].push(item);
    room -= weight;
  }
  return pieces;
};
