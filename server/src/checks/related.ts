import type { Core } from '@strapi/strapi';
import type { Check } from '../../../contracts/checks';
import type { RelatedRequest } from '../../../contracts/conflicts';
import { outcomeOf } from '../../../core/outcome';
import { say } from '../../../core/sentences';
import { OPEN_STATUSES } from '../../../core/status';
import { evaluateChanges, type EvaluatedChange } from '../changes/outcomes';
import { targetOf, type ChangeRow } from '../changes/rows';
import { seenLabel } from '../changes/seen-label';
import { changesOf } from '../changes/store';
import { DOCUMENT_ACTIONS, fieldRight, mayReadPath, type Viewer } from '../permissions';
import type { RequestBundle } from '../requests/bundle';
import type { RequestRow } from '../requests/rows';
import { visibleRequests } from '../requests/visibility';
import { TABLES } from '../tables';
import { check } from './check';

/** More than this many requests about the same documents are not compared. */
const MOST = 20;

const targetKey = ({ contentType, targetDocumentId, targetLocale }: ChangeRow) =>
  JSON.stringify([contentType, targetDocumentId, targetLocale]);

/**
 * Other open requests on the same documents that the person may see, each with the places where publishing it
 * first would put this one in conflict. Information only; a constant number of queries.
 */
export async function relatedCheck(
  strapi: Core.Strapi,
  viewer: Viewer,
  { request }: RequestBundle,
  evaluated: EvaluatedChange[],
): Promise<Check> {
  const documentIds = evaluated.flatMap(({ change }) => change.targetDocumentId ?? []);
  const others = await relatedRequests(strapi, viewer, request.id, documentIds);
  if (others.length === 0) return check('related', 'info', say('related.none'));
  const numbers = others.map(({ id }) => `#${id}`).join(', ');
  const requests = await compare(strapi, viewer, evaluated, others);
  const why = say('related.some', { numbers, count: others.length });
  return check('related', 'info', why, undefined, { requests });
}

async function compare(
  strapi: Core.Strapi,
  viewer: Viewer,
  evaluated: EvaluatedChange[],
  others: RequestRow[],
): Promise<RelatedRequest[]> {
  const own = new Map(evaluated.map((one) => [targetKey(one.change), one]));
  const theirs = (
    await changesOf(
      strapi,
      others.map(({ id }) => id),
    )
  ).filter((change) => change.targetDocumentId !== null && own.has(targetKey(change)));
  const mergeTargets = new Map(others.map(({ id, mergeTarget }) => [id, mergeTarget]));
  const published = await evaluateChanges(
    strapi,
    theirs,
    ({ requestId }) => mergeTargets.get(requestId) ?? 'published',
  );
  const related: RelatedRequest[] = [];
  for (const { id, documentId, title, status } of others) {
    const conflicts: RelatedRequest['conflicts'] = [];
    for (const other of published.filter(({ change }) => change.requestId === id)) {
      const mine = own.get(targetKey(other.change));
      if (mine) conflicts.push(...(await conflictsAfter(strapi, viewer, mine, other)));
    }
    related.push({ id: documentId, number: id, title, status, conflicts });
  }
  return related;
}

/** Conflicts that a change does not have yet, and would have once the other one is published. */
async function conflictsAfter(
  strapi: Core.Strapi,
  viewer: Viewer,
  { change, schema, revision, outcome, toPublished }: EvaluatedChange,
  { outcome: other }: EvaluatedChange,
): Promise<RelatedRequest['conflicts']> {
  if (schema === null) return [];
  const after = outcomeOf(schema, {
    type: change.type,
    sides: revision.sides,
    current: { draft: other.draft, published: other.published },
    toPublished,
  });
  const known = new Set(outcome.conflicts.map(({ path }) => path));
  const places = new Map(
    after.conflicts.filter(({ path }) => !known.has(path)).map(({ path, label }) => [path, label]),
  );
  if (places.size === 0) return [];
  const right = await fieldRight(strapi, viewer, DOCUMENT_ACTIONS.read, targetOf(change));
  return [...places].map(([path, label]) =>
    path === '' || mayReadPath(schema, path, right)
      ? { change: change.documentId, path, label: seenLabel(schema, right, { path, label }) || change.label }
      : { change: change.documentId, path: '', label: change.label },
  );
}

async function relatedRequests(
  strapi: Core.Strapi,
  viewer: Viewer,
  requestId: number,
  documentIds: string[],
): Promise<RequestRow[]> {
  if (documentIds.length === 0) return [];
  const onSame = strapi.db
    .queryBuilder(TABLES.change)
    .select('requestId')
    .where({ targetDocumentId: { $in: documentIds }, requestId: { $ne: requestId } })
    .getKnexQuery();
  return strapi.db.query(TABLES.request).findMany({
    where: {
      $and: [
        { id: { $in: onSame } },
        { status: { $in: OPEN_STATUSES } },
        await visibleRequests(strapi, viewer),
      ],
    },
    orderBy: { id: 'asc' },
    limit: MOST,
  });
}
