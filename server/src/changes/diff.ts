import { setImmediate } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { ChangeDiff } from '../../../contracts/changes';
import { diffSnapshots } from '../../../core/diff';
import { splitDrift, withoutDrift } from '../../../core/drift';
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
  readsEverything,
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
  const states = { before: await stateAt(from), after: await stateAt(to) };
  const compared = await diffBetween(strapi, viewer, { change, schema, toPublished }, states);
  return { ...compared, from: String(from), to: String(to) };
}

/** Two states of a document, attribute by attribute, as the person may see them. */
export async function diffBetween(
  strapi: Core.Strapi,
  viewer: Viewer,
  { change, schema, toPublished }: { change: ChangeRow; schema: DocumentSchema; toPublished: boolean },
  { before, after }: { before: Snapshot | null; after: Snapshot | null },
): Promise<ChangeDiff> {
  const right = await fieldRight(strapi, viewer, DOCUMENT_ACTIONS.read, targetOf(change));
  const [seenBefore, seenAfter] = await hideForeignLabels(strapi, viewer, [
    seenSnapshot(schema, before, right),
    seenSnapshot(schema, after, right),
  ]);
  // What drifted is compared as it is, as of no type.
  const drift = [before, after].flatMap((side) => (side === null ? [] : splitDrift(schema, side).drift));
  const present = withoutDrift(schema, drift);
  const compared = await compareInTurns(present, seenBefore ?? null, seenAfter ?? null);
  const isAllSeen = readsEverything(schema, right);
  const attributes = isAllSeen ? named(schema, compared) : seenOf(schema, compared, right);
  return {
    side: toPublished ? 'live' : 'draft',
    from: 'current',
    to: 'merged',
    created: before === null && after !== null,
    deleted: before !== null && after === null,
    hidden: isAllSeen ? 0 : hiddenChanges(present, before, after, attributes),
    attributes,
  };
}

/**
 * Two states compared attribute by attribute, others' requests in between: comparing a long text and a long list
 * takes a while each.
 */
async function compareInTurns(
  schema: DocumentSchema,
  before: Snapshot | null,
  after: Snapshot | null,
): Promise<AttributeDiff[]> {
  const isKnown = (name: string) => Object.hasOwn(schema.attributes, name);
  const others = Object.keys({ ...before, ...after }).filter((name) => !isKnown(name));
  const compared: AttributeDiff[] = [];
  for (const names of [...Object.keys(schema.attributes).map((name) => [name]), others]) {
    const part = { ...schema, attributes: only(names.filter(isKnown), schema.attributes) };
    compared.push(...diffSnapshots(part, only(names, before ?? {}), only(names, after ?? {})));
    await setImmediate();
  }
  return compared;
}

const only = <Value>(names: string[], values: Record<string, Value>): Record<string, Value> =>
  Object.fromEntries(
    names.filter((name) => Object.hasOwn(values, name)).map((name) => [name, values[name] as Value]),
  );

/** What has drifted is for people who may read all that there is: field lists cannot name what is gone. */
function seenSnapshot(schema: DocumentSchema, snapshot: Snapshot | null, right: FieldRight): Snapshot | null {
  if (snapshot === null || readsEverything(schema, right)) return snapshot;
  return restrictSnapshot(schema, splitDrift(schema, snapshot).fitting, right);
}

/** An attribute whose type changed is called what it is called now. */
const named = (schema: DocumentSchema, attributes: AttributeDiff[]): AttributeDiff[] =>
  attributes.map((attribute) => ({
    ...attribute,
    label: schema.attributes[attribute.path]?.label ?? attribute.label,
  }));

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
