import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { ChangeDiff } from '../../../contracts/changes';
import { diffSnapshots } from '../../../core/diff';
import { liveSide, type Side } from '../../../core/outcome';
import type { DocumentSchema } from '../../../core/schema/types';
import type { Snapshot } from '../../../core/snapshot/types';
import { invalidAt } from '../errors';
import { DOCUMENT_ACTIONS, fieldRight, restrictSnapshot, type Viewer } from '../permissions';
import type { RequestRow } from '../requests/rows';
import { evaluateChanges, type EvaluatedChange } from './outcomes';
import { hideForeignLabels } from './foreign-labels';
import { targetOf, type ChangeRow } from './rows';
import { revisionOf } from './store';

/** What can be compared: two named states and any revision's proposal. */
export type DiffEnd = 'base' | 'current' | 'proposed' | 'merged' | number;

/** Reads `from` and `to` of the query. @throws ValidationError (400) for anything else. */
export function readDiffEnd(name: 'from' | 'to', raw: unknown, fallback: DiffEnd): DiffEnd {
  if (raw === undefined || raw === '') return fallback;
  const named: DiffEnd[] = ['base', 'current', 'proposed', 'merged'];
  const found = named.find((end) => end === raw);
  if (found !== undefined) return found;
  if (typeof raw === 'string' && /^[1-9]\d{0,8}$/.test(raw)) return Number(raw);
  throw invalidAt([name], `${name} is one of base, current, proposed, merged or the number of a revision.`);
}

/**
 * What a change does to a document, attribute by attribute, on the side that the request merges to. What
 * the person may not read is left out on both sides and counted.
 */
export async function diffOfChange(
  strapi: Core.Strapi,
  viewer: Viewer,
  request: RequestRow,
  change: ChangeRow,
  from: DiffEnd,
  to: DiffEnd,
): Promise<ChangeDiff> {
  const [one] = await evaluateChanges(strapi, [change], () => request.mergeTarget);
  if (!one || one.schema === null) {
    throw new errors.NotFoundError(`The content type of "${change.label}" was removed from the app.`);
  }
  const { schema } = one;
  const before = await stateAt(strapi, one, from);
  const after = await stateAt(strapi, one, to);
  const right = await fieldRight(strapi, viewer, DOCUMENT_ACTIONS.read, targetOf(change));
  const [seenBefore, seenAfter] = await hideForeignLabels(strapi, viewer, schema, [
    restrictSnapshot(schema, before, right),
    restrictSnapshot(schema, after, right),
  ]);
  const attributes = diffSnapshots(schema, seenBefore ?? null, seenAfter ?? null);
  return {
    side: one.toPublished ? 'live' : 'draft',
    from: String(from),
    to: String(to),
    created: before === null && after !== null,
    deleted: before !== null && after === null,
    hidden: hiddenChanges(schema, before, after, attributes),
    attributes,
  };
}

/** How many attributes differ although the person sees no difference in them. */
function hiddenChanges(
  schema: DocumentSchema,
  before: Snapshot | null,
  after: Snapshot | null,
  shown: ChangeDiff['attributes'],
): number {
  const visible = new Set(shown.filter(({ kind }) => kind !== 'unchanged').map(({ path }) => path));
  return diffSnapshots(schema, before, after).filter(
    ({ kind, path }) => kind !== 'unchanged' && !visible.has(path),
  ).length;
}

async function stateAt(
  strapi: Core.Strapi,
  { change, revision, current, outcome, toPublished }: EvaluatedChange,
  end: DiffEnd,
): Promise<Snapshot | null> {
  const sideOf = ({ sides }: { sides: typeof revision.sides }): Side =>
    (toPublished ? liveSide(sides) : null) ?? sides.draft;
  switch (end) {
    case 'base':
      return sideOf(revision).base;
    case 'proposed':
      return sideOf(revision).proposed;
    case 'current':
      return toPublished ? current.published : current.draft;
    case 'merged':
      return toPublished ? outcome.published : outcome.draft;
    default: {
      const other = await revisionOf(strapi, change.id, end);
      if (!other) throw new errors.NotFoundError(`This change has no revision ${end}.`);
      return sideOf(other).proposed;
    }
  }
}
