import type { ItemFacts } from './item-facts';

/** Name of an item's row, null where it has none. Each component has a table of its own. */
export const rowOf = ({ kind, hintId }: ItemFacts): string | null => hintId && `${kind}\n${hintId}`;

/**
 * Whether the row ids of two lists belong to other items by now, as after an import: more items have the
 * content of another row than that of their own. One such item is none to speak of: somebody swapped texts.
 */
export const rowsMislead = (base: readonly ItemFacts[], other: readonly ItemFacts[]): boolean => {
  const contents = new Set(other.map(({ content }) => content));
  const byRow = new Map(other.map((fact) => [rowOf(fact), fact.content]));
  let confirmed = 0;
  let contradicted = 0;
  for (const fact of base) {
    const row = rowOf(fact);
    const content = row === null ? undefined : byRow.get(row);
    if (content === fact.content) confirmed += 1;
    else if (content !== undefined && contents.has(fact.content)) contradicted += 1;
  }
  return contradicted > 1 && contradicted > confirmed;
};
