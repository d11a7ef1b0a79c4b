import { z } from 'zod';
import { DEFAULT_PAGE, LARGEST_PAGE, type Pagination } from '../../../contracts/envelope';

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
