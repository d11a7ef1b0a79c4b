/** Everything that is stored of one sequence: both sides of its documents, and what open requests propose. */
import { TABLES } from '../../../server/src/tables';
import { strapi } from '../harness';
import { ARTICLE, draftOf, liveOf, type Loose } from '../steps';
import { pick, type Values } from './content';

const PARTS = { links: true, sections: { on: { 'section.quote': true, 'section.text': true } } };

export interface Proposal {
  request: string;
  change: string;
  type: string;
  /** For failures: which side of which change. */
  name: string;
  values: Values;
}

export interface Stored {
  drafts: Map<string, Values>;
  lives: Map<string, Values>;
  proposals: Proposal[];
  /** The changes that these are of. */
  changes: ChangeSides[];
}

export interface ChangeSides {
  request: string;
  change: string;
  type: string;
  revision: number;
  sides: Loose;
}

/** Newest revisions of the changes of these requests, the open ones. */
export const newestSides = async (requests: readonly string[]): Promise<ChangeSides[]> => {
  const query = (table: string) => strapi.db.query(table as never) as Loose;
  const open = await query(TABLES.request).findMany({
    select: ['id', 'documentId'],
    where: {
      documentId: { $in: requests },
      status: { $in: ['draft', 'ready_for_review', 'ready_for_merging'] },
    },
  });
  const result: ChangeSides[] = [];
  for (const { id, documentId: request } of open) {
    const changes = await query(TABLES.change).findMany({ where: { requestId: id } });
    for (const { id: changeId, documentId: change, revisionNumber: number } of changes) {
      const row = await query(TABLES.revision).findOne({ where: { changeId, number } });
      result.push({ request, change, type: row.type, revision: number, sides: row.sides });
    }
  }
  return result;
};

export const proposalsOf = (newest: ChangeSides[]): Proposal[] =>
  newest.flatMap(({ request, change, type, revision, sides }) => {
    const { draft, live } = sides;
    const named = (side: string, { proposed }: Loose): Proposal => ({
      request,
      change,
      type,
      name: `${side} side of ${type} ${change} revision ${revision}`,
      values: pick(proposed),
    });
    const own = [named('draft', draft)];
    return live === null || live === 'as_draft' ? own : [...own, named('live', live)];
  });

export const readStored = async (
  documents: readonly string[],
  requests: readonly string[],
): Promise<Stored> => {
  const changes = await newestSides(requests);
  const stored: Stored = { drafts: new Map(), lives: new Map(), proposals: proposalsOf(changes), changes };
  for (const id of documents) {
    const draft = await draftOf(ARTICLE, id, 'en', PARTS);
    const live = await liveOf(ARTICLE, id, 'en', PARTS);
    if (draft) stored.drafts.set(id, pick(draft));
    if (live) stored.lives.set(id, pick(live));
  }
  return stored;
};
