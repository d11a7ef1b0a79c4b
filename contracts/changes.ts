import { z } from 'zod';
import type { AttributeDiff } from '../core/diff/types';
import type { Snapshot } from '../core/snapshot/types';
import type { Person } from './people';
import { rowNumber, text } from './scalars';
import type { Translatable } from './text';

/** What people can ask for; `no_change` is what a change becomes when nothing is left of it. */
export const REQUESTABLE_TYPES = ['creation', 'edition', 'deletion', 'publication', 'unpublication'] as const;
export type RequestableType = (typeof REQUESTABLE_TYPES)[number];
export type ChangeType = RequestableType | 'no_change';

const contentType = text().min(1).max(255);
const documentId = text().min(1).max(255);
const locale = text().min(1).max(50).nullable();
/** What the edit form or the content API would send. */
const data = z.record(z.string(), z.unknown());

export const changeInput = z
  .strictObject({
    type: z.enum(REQUESTABLE_TYPES),
    contentType,
    documentId: documentId.nullable().optional(),
    locale: locale.optional(),
    data: data.optional(),
    fromRevision: rowNumber().optional(),
  })
  .superRefine((input, context) => {
    const carriesData = input.type === 'creation' || input.type === 'edition';
    if (carriesData && input.data === undefined) {
      context.addIssue({
        code: 'custom',
        path: ['data'],
        message: `data is required for a change of type "${input.type}".`,
      });
    }
    if (!carriesData && input.data !== undefined) {
      context.addIssue({
        code: 'custom',
        path: ['data'],
        message: `data is not allowed for a change of type "${input.type}".`,
      });
    }
  });
/** A change as proposed: body of `POST /requests/:id/changes`, item of `changes` in `POST /requests`. */
export type ChangeInput = z.input<typeof changeInput>;

export const proposalInput = z.strictObject({
  data,
  fromRevision: rowNumber(),
});
/** Body of `PUT /changes/:id`: edit the proposal again, starting from a revision. */
export type ProposalInput = z.input<typeof proposalInput>;

export interface Change {
  id: string;
  type: ChangeType;
  contentType: string;
  /** Name of the content type for people. */
  contentTypeLabel: string;
  kind: 'collectionType' | 'singleType';
  documentId: string | null;
  locale: string | null;
  label: string;
  /** Number of the current revision. */
  revision: number;
  authors: Person[];
  outdated: boolean;
  conflicts: number;
  /** Document that the merge wrote or created. */
  resultDocumentId: string | null;
  updatedAt: string;
}

export type RevisionReason = 'save' | 'refresh' | 'conflict_fixed' | 'suggestion' | 'target_changed';

export interface Revision {
  number: number;
  author: Person;
  reason: RevisionReason;
  createdAt: string;
  hash: string;
}

/** Answer of `GET /changes/:id`: the change with what it proposes, for editing it again. */
export interface ChangeDetail extends Change {
  request: { id: string; number: number; title: string; status: string };
  /** The draft as proposed, reduced to the fields the person may read; null for deletions and the like. */
  proposed: Snapshot | null;
  /** May this person edit the proposal, and if not, why. */
  editable: { allowed: boolean; reason?: string; text?: Translatable };
}

/** Answer of `GET /changes/:id/diff`. */
export interface ChangeDiff {
  /** Which side of the document is compared (domain section 3). */
  side: 'live' | 'draft';
  from: string;
  to: string;
  /** True where nothing existed before: everything is new. */
  created: boolean;
  /** True where nothing is left after. */
  deleted: boolean;
  /** Number of changed attributes that this person may not see. */
  hidden: number;
  attributes: AttributeDiff[];
}
