import type { Translatable } from './text';

/** The envelope of every answer, as everywhere in Strapi. */
export interface Answer<Data> {
  data: Data;
  meta: Record<string, unknown>;
}

export interface Pagination {
  page: number;
  pageSize: number;
  pageCount: number;
  total: number;
}

export interface ListAnswer<Item> {
  data: Item[];
  meta: { pagination: Pagination };
}

/** A problem at one place of the input or of a document. */
export interface PathProblem {
  path: string[];
  message: string;
  text?: Translatable;
  name?: string;
}

export interface ErrorAnswer {
  data: null;
  error: {
    status: number;
    name: string;
    message: string;
    details: { text?: Translatable; errors?: PathProblem[]; [key: string]: unknown };
  };
}

/** The most a list gives at once. */
export const LARGEST_PAGE = 100;
export const DEFAULT_PAGE = 25;
