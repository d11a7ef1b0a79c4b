import type { Core } from '@strapi/strapi';
import type { ChangeFacts, Needed, Subject } from '../../../../core/constraints';
import { liveSide } from '../../../../core/outcome';
import type { Snapshot } from '../../../../core/snapshot/types';
import { documentSchema } from '../../capture';
import type { ChangeRow, RevisionRow } from '../../changes/rows';
import type { Account } from '../../people/person';
import { changedFields } from './changed-fields';
import { ProposedSubjects, type Proposed } from './proposed-subjects';
import { siblingSubjects } from './sibling-subjects';
import { storedSubjects } from './stored-subjects';

/** One thing that constraints are asked about. */
export interface AskedSubject {
  subject: Subject;
  change: ChangeFacts;
  /** It is another locale of the entry, which the change changes as well. */
  isSibling: boolean;
}

/** Everything that the constraints are asked about for one change: one that matches is enough. */
export type ChangeSubjects = AskedSubject[];

/** The account that a new entry will be by, and when it would come into being. */
export interface Origin {
  createdBy: Account | null;
  createdAt: string;
}

type Side = Pick<Proposed, 'snapshot' | 'side'>;

/** What is proposed; for what goes as a whole, and for nothing, there is only what is stored. */
const proposedSides = ({ type, sides }: RevisionRow): Side[] => {
  if (type === 'deletion' || type === 'unpublication') return [];
  const live = liveSide(sides)?.proposed ?? null;
  return [
    ...side('draft', sides.draft.proposed),
    // Relations lead to other rows from a published entry, even where the content is the same.
    ...side('published', live),
  ];
};

const side = (name: Proposed['side'], snapshot: Snapshot | null): Side[] =>
  snapshot === null ? [] : [{ snapshot, side: name }];

/** Where nothing is stored any more: what the change started from, so that deleting twice is no way around. */
const baseSides = ({ sides }: RevisionRow): Side[] => [
  ...side('draft', sides.draft.base),
  ...side('published', liveSide(sides)?.base ?? null),
];

/**
 * What is stored now and what is proposed, of the changes of one content type, as far as constraints ask; last of other
 * locales of the entry that it changes.
 *
 * @returns by the id of the change
 */
export async function subjectsOf(
  strapi: Core.Strapi,
  uid: string,
  changes: readonly ChangeRow[],
  revisions: ReadonlyMap<number, RevisionRow>,
  needed: Needed,
  origin: Origin,
): Promise<Map<number, ChangeSubjects>> {
  const schema = documentSchema(strapi, uid);
  const storedOf = await storedSubjects(strapi, uid, changes, needed);
  const siblingsOf = await siblingSubjects(strapi, uid, changes, revisions, needed);
  const proposed = new ProposedSubjects(strapi);
  const plans = changes.flatMap((change) => {
    const revision = revisions.get(change.id);
    if (!revision) return [];
    const stored = storedOf(change);
    const now = [stored.draft, stored.published].filter((subject) => subject !== null);
    const wanted = proposedSides(revision);
    const sides = now.length + wanted.length > 0 ? wanted : baseSides(revision);
    for (const { snapshot } of sides) proposed.want({ snapshot, needed });
    return [{ change, revision, stored, now, sides }];
  });
  await proposed.load();

  return new Map(
    plans.map(({ change, revision, stored, now, sides }) => {
      const { targetLocale: locale, type } = change;
      // What a snapshot does not hold (who made the entry) is as stored, or as it will be.
      const before = stored.draft ?? stored.published ?? newSubject(change, origin);
      const next = sides.map((one) => ({
        ...before,
        ...proposed.subjectOf({ ...one, uid, locale, needed }),
      }));
      const facts = { type, locale, changedFields: changedFields(schema, type, revision.sides) };
      const own = now.length + next.length > 0 ? [...now, ...next] : [{}];
      const siblings = siblingsOf(change, (wanted, inLocale) => {
        const one = sides.find((each) => each.side === wanted);
        return one ? proposed.subjectOf({ ...one, uid, locale: inLocale, needed }) : null;
      });
      return [
        change.id,
        [
          ...own.map((subject) => ({ subject, change: facts, isSibling: false })),
          ...siblings.map((sibling) => ({ ...sibling, isSibling: true })),
        ],
      ];
    }),
  );
}

const newSubject = ({ targetDocumentId }: ChangeRow, origin: Origin): Subject => ({
  documentId: targetDocumentId,
  ...origin,
});
