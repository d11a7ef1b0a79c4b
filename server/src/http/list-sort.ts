import { z } from 'zod';
import { invalidAt } from '../errors';

export type Order = Record<string, 'asc' | 'desc'>[];

/** The query key `sort`: `sort=title:asc,createdAt` or `sort[0]=title:asc&sort[1]=createdAt`. */
export const sortKey = z.union([z.string(), z.array(z.string())]);

/**
 * Reads Strapi's `sort` of a list: one or more of these keys, in the columns of their names unless `columns` says
 * otherwise. What is equal comes in the same order on every page, the newest first.
 * @throws ValidationError (400) naming what lists can be sorted by.
 */
export function readSort(
  sortable: readonly string[],
  raw: string | string[],
  columns: Record<string, string> = {},
): Order {
  const parts = [raw].flat().flatMap((part) => part.split(','));
  const order = new Map<string, 'asc' | 'desc'>();
  for (const part of parts.map((each) => each.trim())) {
    const [name = '', direction = 'asc', ...rest] = part.split(':');
    const way = direction.toLowerCase();
    if (!sortable.includes(name) || (way !== 'asc' && way !== 'desc') || rest.length > 0) {
      const possible = sortable.join(', ');
      throw invalidAt(
        ['sort'],
        `Lists cannot be sorted by "${part}"; possible are ${possible} with :asc or :desc.`,
      );
    }
    const column = columns[name] ?? name;
    // What comes twice has no say the second time.
    if (!order.has(column)) order.set(column, way);
  }
  if (!order.has('id')) order.set('id', 'desc');
  return [...order].map(([column, way]) => ({ [column]: way }));
}
