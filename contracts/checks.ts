import type { RelatedRequest } from './conflicts';
import type { Translatable } from './text';

export type CheckState = 'passed' | 'failed' | 'warning' | 'info';

/** Check ids of the product; registered checks bring their own. */
export type KnownCheck =
  | 'status'
  | 'conflicts'
  | 'approval'
  | 'publishable'
  | 'rights'
  | 'schedule'
  | 'drift'
  | 'related';

export interface Check {
  id: KnownCheck | (string & {});
  state: CheckState;
  /** One sentence. */
  message: string;
  text?: Translatable;
  /** How to make it pass. */
  fix?: string;
  fixText?: Translatable;
  /** Ids of the changes it speaks of. */
  changes?: string[];
  /** Places in documents, for the checks that know them. */
  problems?: { change: string; path: string; message: string; text?: Translatable }[];
  /** Other change requests it speaks of (`related`). */
  requests?: RelatedRequest[];
}

/** Answer of `GET /requests/:id/checks`. */
export interface Checks {
  mergeable: boolean;
  digest: string;
  checks: Check[];
}
