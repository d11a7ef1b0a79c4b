/**
 * Wraps the items of a list, each once, and answers the same list for as long as its items stay: the content
 * manager keeps what it computed for as long as it gets the same list.
 */
export function stableWrapping<Item extends object>(wrap: (item: Item) => Item): (items: Item[]) => Item[] {
  const wrappers = new WeakMap<Item, Item>();
  let before: Item[] = [];

  const wrapOnce = (item: Item): Item => {
    const wrapped = wrappers.get(item) ?? wrap(item);
    wrappers.set(item, wrapped);
    return wrapped;
  };

  return (items) => {
    const wrapped = items.map(wrapOnce);
    const isSame = wrapped.length === before.length && wrapped.every((item, index) => item === before[index]);
    if (!isSame) before = wrapped;
    return before;
  };
}
