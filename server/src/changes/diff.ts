import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { ChangeDiff } from '../../../contracts/changes';
import { diffSnapshots } from '../../../core/diff';
import type { AttributeDiff } from '../../../core/diff/types';
import { liveSide, type Side } from '../../../core/outcome';
import type { DocumentSchema } from '../../../core/schema/types';
import { sameContent } from '../../../core/snapshot';
import type { Snapshot } from '../../../core/snapshot/types';
import { documentSchema } from '../capture';
import { invalidAt } from '../errors';
import {
  DOCUMENT_ACTIONS,
  fieldRight,
  mayReadPath,
  restrictSnapshot,
  type FieldRight,
  type Viewer,
} from '../permissions';
import type { RequestRow } from '../requests/rows';
import { evaluateChanges, mergesToPublished, type EvaluatedChange } from './outcomes';
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
  if (!strapi.contentTypes[change.contentType as never]) {
    throw new errors.NotFoundError(`The content type of "${change.label}" was removed from the app.`);
  }
  const schema = documentSchema(strapi, change.contentType);
  const toPublished = mergesToPublished(change, schema, request.mergeTarget);
  const stateAt = statesOf(strapi, request, change, toPublished);
  const before = await stateAt(from);
  const after = await stateAt(to);
  const right = await fieldRight(strapi, viewer, DOCUMENT_ACTIONS.read, targetOf(change));
  const [seenBefore, seenAfter] = await hideForeignLabels(strapi, viewer, schema, [
    restrictSnapshot(schema, before, right),
    restrictSnapshot(schema, after, right),
  ]);
  const attributes = seenOf(schema, diffSnapshots(schema, seenBefore ?? null, seenAfter ?? null), right);
  return {
    side: toPublished ? 'live' : 'draft',
    from: String(from),
    to: String(to),
    created: before === null && after !== null,
    deleted: before !== null && after === null,
    hidden: hiddenChanges(schema, before, after, attributes),
    attributes,
  };
}

/** What may not be read is not there, rather than there and unchanged. */
function seenOf(schema: DocumentSchema, attributes: AttributeDiff[], right: FieldRight): AttributeDiff[] {
  return attributes
    .filter(({ path }) => mayReadPath(schema, path, right))
    .map(({ attributes: inner, items, ...attribute }) => ({
      ...attribute,
      ...(inner && { attributes: seenOf(schema, inner, right) }),
      ...(items && {
        items: items.map((item) =>
          item.attributes ? { ...item, attributes: seenOf(schema, item.attributes, right) } : item,
        ),
      }),
    }));
}

/** How many attributes differ although the person sees no difference in them. */
function hiddenChanges(
  schema: DocumentSchema,
  before: Snapshot | null,
  after: Snapshot | null,
  shown: ChangeDiff['attributes'],
): number {
  const visible = new Set(shown.filter(({ kind }) => kind !== 'unchanged').map(({ path }) => path));
  const names = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})]);
  const differs = (name: string) =>
    !sameContent(schema, { [name]: before?.[name] ?? null }, { [name]: after?.[name] ?? null });
  return [...names].filter((name) => !visible.has(name) && differs(name)).length;
}

/**
 * The states of a change by name, each read when it is first asked for: the usual comparison needs the
 * revision only, and reading and merging a large document takes longer than comparing it.
 */
function statesOf(
  strapi: Core.Strapi,
  request: RequestRow,
  change: ChangeRow,
  toPublished: boolean,
): (end: DiffEnd) => Promise<Snapshot | null> {
  const sideAt = async (number: number): Promise<Side> => {
    const revision = await revisionOf(strapi, change.id, number);
    if (!revision) throw new errors.NotFoundError(`This change has no revision ${number}.`);
    return (toPublished ? liveSide(revision.sides) : null) ?? revision.sides.draft;
  };
  let newest: Promise<Side> | undefined;
  const newestSide = () => (newest ??= sideAt(change.revisionNumber));
  let evaluating: Promise<EvaluatedChange[]> | undefined;
  const evaluated = async () => {
    evaluating ??= evaluateChanges(strapi, [change], () => request.mergeTarget);
    const [one] = await evaluating;
    return one as EvaluatedChange;
  };
  return async (end) => {
    switch (end) {
      case 'base':
        return (await newestSide()).base;
      case 'proposed':
        return (await newestSide()).proposed;
      case 'current': {
        const { current } = await evaluated();
        return toPublished ? current.published : current.draft;
      }
      case 'merged': {
        const { outcome } = await evaluated();
        return toPublished ? outcome.published : outcome.draft;
      }
      default:
        return (await sideAt(end)).proposed;
    }
  };
}
