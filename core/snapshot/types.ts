/**
 * A snapshot is the normalised JSON of one side of a document (domain section 4): attribute name → value.
 *
 * | attribute type    | value                                                                     |
 * | ----------------- | ------------------------------------------------------------------------- |
 * | scalars, texts    | as stored, `null` when empty                                              |
 * | blocks, json      | as they are, `null` when empty                                            |
 * | relation          | `RelationReference[]`, in order; to-one relations hold at most one        |
 * | media             | `MediaReference[]`, in order; single media hold at most one               |
 * | component         | `ComponentValue` or `null`; repeatable: `ComponentValue[]`                |
 * | dynamiczone       | `ComponentValue[]`, each with `__component`                               |
 *
 * Absent and `null` mean the same. Labels, urls and database ids (`id` of a component) are hints for
 * display and matching; `snapshotContent` leaves them out and nothing compares them.
 */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

export interface RelationReference {
  documentId: string;
  contentType: string;
  locale?: string;
  /** For display only. */
  label?: string;
}

export interface MediaReference {
  id: number;
  /** Changes when the file behind an unchanged id is replaced, so it is content. */
  hash: string;
  name: string;
  mime: string;
  url: string;
  /** Thumbnail for display only. */
  thumbnail?: string;
}

export interface ComponentValue {
  /** Database id of the row it was read from: a matching hint, never content. */
  id?: number;
  /** Component uid; set on items of dynamic zones. */
  __component?: string;
  [attribute: string]: unknown;
}

export type Snapshot = Record<string, unknown>;
