import { z } from 'zod';
import { DEFAULT_PAGE, LARGEST_PAGE, type Pagination } from '../../../contracts/envelope';
import { parse } from './endpoint';

const page = z.coerce.number().int().min(1).max(1_000_000);
const pageSize = z.coerce.number().int().min(1).max(LARGEST_PAGE);

/** Query keys of every list: `page` and `pageSize`, also below `pagination`. */
export const pageKeys = {
  page: page.default(1),
  pageSize: pageSize.default(DEFAULT_PAGE),
  pagination: z.strictObject({ page, pageSize }).partial().default({}),
};

export interface Page {
  page: number;
  pageSize: number;
}

/** The page asked for; what is below `pagination` counts first. */
export const pageOf = ({ pagination, ...query }: Page & { pagination: Partial<Page> }): Page => ({
  page: pagination.page ?? query.page,
  pageSize: pagination.pageSize ?? query.pageSize,
});

export const offsetOf = ({ page: number, pageSize: size }: Page): number => (number - 1) * size;

/** `meta.pagination` of an answer. */
export const paginationOf = (asked: Page, total: number): Pagination => ({
  page: asked.page,
  pageSize: asked.pageSize,
  pageCount: Math.ceil(total / asked.pageSize),
  total,
});

const partQuery = z.strictObject({
  page: page.optional(),
  pageSize: pageSize.optional(),
  pagination: z.strictObject({ page, pageSize }).partial().default({}),
});

/**
 * The answer of a list that people read as a whole, such as a history: all of it on one page, unless a page is asked
 * for.
 * @throws ValidationError (400) for another query key than those of pages.
 */
export function wholeOrPage<Item>(
  items: Item[],
  rawQuery: unknown,
): { data: Item[]; meta: { pagination: Pagination } } {
  const { pagination, ...query } = parse(partQuery, rawQuery);
  const asked = { ...query, ...pagination };
  const isPart = asked.page !== undefined || asked.pageSize !== undefined;
  const { page: number = 1, pageSize: size = isPart ? DEFAULT_PAGE : Math.max(items.length, 1) } = asked;
  const part = { page: number, pageSize: size };
  const first = offsetOf(part);
  return {
    data: items.slice(first, first + size),
    meta: { pagination: paginationOf(part, items.length) },
  };
}
