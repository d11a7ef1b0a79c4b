import type { DocumentSchema } from '../schema/types';
import type { Snapshot } from '../snapshot/types';
import type { Current, Sides } from './types';

/** A page with Draft & Publish. */
export const schema: DocumentSchema = {
  uid: 'api::page.page',
  kind: 'collectionType',
  displayName: 'Page',
  mainField: 'title',
  draftAndPublish: true,
  localized: false,
  attributes: { title: { type: 'string' }, lead: { type: 'string' }, note: { type: 'string' } },
  components: {},
};

export const page = (title: string, lead = 'lead', note = 'note'): Snapshot => ({ title, lead, note });

export const base = page('Old');
export const wanted = page('New');
export const both = (draft: Snapshot | null, published: Snapshot | null): Current => ({ draft, published });
/** A single type that exists, but not in this locale. */
export const joining = (shared: Snapshot): Current => ({
  ...both(null, null),
  holder: { documentId: 'other', attribute: null, ...both(null, null), shared },
});
export const sides = (
  draft: [Snapshot | null, Snapshot | null],
  live?: [Snapshot | null, Snapshot | null],
): Sides => ({
  draft: { base: draft[0], proposed: draft[1] },
  live: live ? { base: live[0], proposed: live[1] } : 'as_draft',
});
