import type { Core } from '@strapi/strapi';
import { buildSides, type ChangeType, type Sides } from '../../../core/outcome';
import { say } from '../../../core/sentences';
import { sameContent } from '../../../core/snapshot';
import type { ChangeInput } from '../../../contracts/changes';
import { schemaHash, snapshotLabel } from '../capture';
import { ConflictError, invalidAt, notFound, notPermitted } from '../errors';
import { ACTIONS, DOCUMENT_ACTIONS, permittedOnType, permittedTargets, type Viewer } from '../permissions';
import { currentOf, readCurrent, type CurrentStates } from './current';
import { proposeData } from './propose';
import { sidesHash } from './sides';
import { resolveInputs, type ResolvedInput } from './target';

/** A change that has passed every rule and can be stored. */
export interface PreparedChange {
  type: ChangeType;
  contentType: string;
  documentId: string | null;
  locale: string | null;
  label: string;
  sides: Sides;
  contentHash: string;
  schemaHash: string;
}

/**
 * Turns inputs into changes against what is stored now: targets found, rights checked, data captured.
 * A constant number of queries for rights and snapshots, however many inputs of one content type.
 * @throws ValidationError (400) naming the place, ForbiddenError, NotFoundError for documents that do not
 * exist or may not be seen, ConflictError when a creation's document exists already.
 */
export async function prepareChanges(
  strapi: Core.Strapi,
  viewer: Viewer,
  inputs: { input: ChangeInput; path: string[] }[],
): Promise<PreparedChange[]> {
  const resolved = await resolveInputs(strapi, inputs);
  refuseTwice(resolved);
  await requireRights(strapi, viewer, resolved);
  const states = await readCurrent(strapi, resolved);
  const prepared: PreparedChange[] = [];
  for (const one of resolved) prepared.push(await prepareOne(strapi, viewer, one, states));
  return prepared;
}

function refuseTwice(resolved: ResolvedInput[]): void {
  const seen = new Set<string>();
  for (const { contentType, schema, documentId, locale, path } of resolved) {
    if (documentId === null && schema.kind !== 'singleType') continue;
    const key = `${contentType} ${documentId} ${locale}`;
    if (seen.has(key)) throw invalidAt(path, say('propose.twice'));
    seen.add(key);
  }
}

/** Who cannot see a document learns nothing of it (404); who sees it but may not propose gets 403. */
async function requireRights(strapi: Core.Strapi, viewer: Viewer, resolved: ResolvedInput[]): Promise<void> {
  const visible = await permittedTargets(strapi, viewer, DOCUMENT_ACTIONS.read, resolved);
  const proposable = await permittedTargets(strapi, viewer, ACTIONS.request, resolved);
  for (const one of resolved) {
    const maySee = visible.has(one);
    // Who may make nothing in a locale is told so, whatever there is in the others.
    const isAllowed = one.input.type !== 'creation' || permittedOnType(viewer, DOCUMENT_ACTIONS.read, one);
    if (!maySee && isAllowed) throw unknown(one);
    if (!maySee || !proposable.has(one)) {
      throw notPermitted(say('propose.not-allowed', { type: one.schema.displayName }), {
        contentType: one.contentType,
      });
    }
  }
}

const unknown = ({ schema, path, locale }: ResolvedInput) =>
  notFound(say('propose.unknown', { type: schema.displayName, locale: locale ?? 'none' }), { path });

async function prepareOne(
  strapi: Core.Strapi,
  viewer: Viewer,
  one: ResolvedInput,
  states: CurrentStates,
): Promise<PreparedChange> {
  const { input, schema, contentType, documentId, locale } = one;
  const base = currentOf(states, one);
  requireBase(one, base);
  const carriesData = input.type === 'creation' || input.type === 'edition';
  // A new locale starts from what the document's other locales share.
  const start = { draft: base.draft ?? base.shared, published: base.published };
  const proposed = carriesData ? await proposeData(strapi, viewer, one, base.draft, input.data ?? {}) : null;
  const sides = buildSides(schema, input.type, start, proposed);
  return {
    type: input.type,
    contentType,
    documentId,
    locale,
    label: snapshotLabel(schema, proposed ?? base.draft ?? {}),
    sides,
    contentHash: sidesHash(schema, input.type, sides),
    schemaHash: schemaHash(schema),
  };
}

/** What must exist, or not exist, for each type of change to make sense. */
function requireBase(one: ResolvedInput, base: ReturnType<typeof currentOf>): void {
  const { type } = one.input;
  if (type === 'creation') {
    if (base.draft === null && one.isNewLocale && base.shared === null) throw unknown(one);
    if (base.draft === null) return;
    throw new ConflictError(
      say('propose.exists', { type: one.schema.displayName, locale: one.locale ?? 'none' }),
      { state: 'already_exists', possible: ['edition'], documentId: one.documentId },
    );
  }
  if (base.draft === null) throw unknown(one);
  if (type === 'publication' && base.published && sameContent(one.schema, base.draft, base.published)) {
    throw invalidAt(one.path, say('no-difference.published'));
  }
  if (type === 'unpublication' && base.published === null) {
    throw invalidAt(one.path, say('no-difference.unpublished'));
  }
}
