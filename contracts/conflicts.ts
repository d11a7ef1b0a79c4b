import { z } from 'zod';
import type { Conflict as CoreConflict } from '../core/merge/types';
import type { Change, ChangeDiff, ChangeType } from './changes';
import { text } from './scalars';

/** One part of a document that the request and what is stored now changed differently. */
export type Conflict = CoreConflict;

export const resolutionInput = z.strictObject({
  /** As in the conflict; `''` is the document as a whole. */
  path: text().max(1000),
  /** Which of several conflicts at that path (regions of a text), counted from 0; without it: all of them. */
  conflict: z.number().int().min(0).max(100_000).optional(),
  choice: z.enum(['request', 'published', 'custom']),
  value: z.unknown().optional(),
  /** `custom` for a text: the value is the whole text and not that of a conflicting region. */
  whole: z.boolean().optional(),
});
export type ResolutionInput = z.input<typeof resolutionInput>;

export const resolveInput = z.strictObject({
  resolutions: z.array(resolutionInput).min(1).max(2000),
  /** What the conflicts were read from (`meta.state` of the list): when it has moved since, 409. */
  state: z.string().max(64).optional(),
  /** Shows the result without saving anything. */
  dryRun: z.boolean().optional(),
});
/** Body of `POST /changes/:id/resolve`. */
export type ResolveInput = z.input<typeof resolveInput>;

export const resolveAllInput = z.strictObject({
  choice: z.enum(['request', 'published']),
});
/** Body of `POST /requests/:id/resolve`: one answer to every conflict of every change. */
export type ResolveAllInput = z.input<typeof resolveAllInput>;

export const refreshInput = z.strictObject({
  /** Says what refreshing would do, without doing it. */
  dryRun: z.boolean().optional(),
});
/** Body of `POST /changes/:id/refresh` and `POST /requests/:id/refresh`; may be left out. */
export type RefreshInput = z.input<typeof refreshInput>;

/** Besides the conflicts, `meta` of `GET /changes/:id/conflicts`. */
export interface ConflictsMeta {
  /** Hand it back when resolving: proof of what was looked at. */
  state: string;
  revision: number;
  /** Which side of the document is merged (domain section 3). */
  side: 'live' | 'draft';
  /** The merged text of each text in conflict, by path; `at` of a conflict counts its lines. */
  texts: Record<string, string>;
  /** Paths that both sides or only the published side changed and that merged by themselves. */
  automatic: string[];
  /** Conflicts in fields that the person may not read: somebody who may has to resolve them. */
  hidden: number;
}

/** Answer of `GET /changes/:id/conflicts`. */
export interface ConflictsAnswer {
  data: Conflict[];
  meta: ConflictsMeta;
}

/** Answer of `POST /changes/:id/resolve` with `dryRun`. */
export interface ResolvePreview {
  /** How many conflicts are left; the request's values stand there. */
  left: number;
  becomes: ChangeType;
  /** What publishing would change: from what is stored now to the merged result. */
  diff: ChangeDiff;
}

/** What refreshing one change does, or would do. */
export interface RefreshEffect {
  change: string;
  /** `no_change`: nothing would be left of it; `creation`: its document is gone and would come back. */
  becomes: Change['type'];
  /** False: it is up to date and stays as it is. */
  moves: boolean;
  /** More than 0: refreshing is refused until they are resolved. */
  conflicts: number;
}

/** Answer of a refresh with `dryRun`. */
export interface RefreshPreview {
  effects: RefreshEffect[];
  /** Valid approvals that would no longer count. */
  approvals: number;
}

/** A request that shares documents with another one, and where the two would conflict. */
export interface RelatedRequest {
  id: string;
  number: number;
  title: string;
  status: string;
  /** Places where publishing it first would put the request looked at in conflict. Empty: both merge. */
  conflicts: { change: string; path: string; label: string }[];
}
