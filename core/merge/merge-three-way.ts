import type { DocumentSchema } from '../schema/types';
import { sameContent, type Snapshot } from '../snapshot';
import { componentRows } from './component-rows';
import { settle, type MergeContext } from './context';
import { mergeAttributes } from './merge-attributes';
import { Settlement } from './settlement';
import type { Conflict, ConflictKind, MergeResult, Resolution } from './types';

type Side = Snapshot | null;

const documentLabel = (schema: DocumentSchema, ...sides: Side[]): string => {
  const { mainField, displayName } = schema;
  const title = mainField === null ? undefined : sides.find((side) => side?.[mainField])?.[mainField];
  return title === undefined ? displayName : `${displayName} › ${String(title)}`;
};

const contextOf = (schema: DocumentSchema, published: Side, settlement: Settlement): MergeContext => ({
  components: schema.components,
  settlement,
  automatic: new Set(),
  publishedRows: componentRows(schema, published),
});

/** The request's content, with the row ids of what is stored now. */
const requestOnRows = (schema: DocumentSchema, request: Snapshot, published: Snapshot): Snapshot =>
  mergeAttributes(
    contextOf(schema, published, new Settlement([])),
    schema.attributes,
    { path: '', label: '' },
    {
      base: published,
      request,
      published,
    },
  );

/** A question about the document as a whole: which side exists, or which one counts. */
const mergeWhole = (
  schema: DocumentSchema,
  kind: ConflictKind,
  sides: { base: Side; request: Side; published: Side },
  resolutions: readonly Resolution[],
): MergeResult => {
  const settlement = new Settlement(resolutions);
  const { base, request, published } = sides;
  const conflict: Conflict = {
    path: '',
    kind,
    type: 'document',
    label: documentLabel(schema, request, published, base),
    base,
    request,
    published,
    choices: ['request', 'published'],
  };
  const chosen = settle(contextOf(schema, published, settlement), conflict) as Side;
  settlement.close();
  const merged =
    chosen !== null && chosen === request && published ? requestOnRows(schema, chosen, published) : chosen;
  return { merged: merged ?? {}, conflicts: settlement.conflicts, automatic: [] };
};

const settledWhole = (merged: Side, resolutions: readonly Resolution[]): MergeResult => {
  new Settlement(resolutions).close();
  return { merged: merged ?? {}, conflicts: [], automatic: [] };
};

/**
 * Merges what a request wants with what is published by now, starting from what the request started from
 * (domain section 6).
 *
 * Attribute by attribute and as fine as the type allows: scalars, to-one relations and single media whole;
 * texts by lines; components per inner attribute; repeatable components, dynamic zones and blocks by item;
 * to-many relations and multiple media as ordered sets; JSON by keys. Equal changes are no conflict.
 * Removing a relation or a file holds against everything; removing an item that the other side edited is a
 * conflict, moving it is not. Pure and deterministic.
 *
 * @param base `null` with both other sides present: both created the document
 * @param request what the request wants; `null` for no document
 * @param published what is stored now; `null` when the document is gone, which is a conflict with a base
 * @param resolutions answers to conflicts, by path (the later one of two counts)
 * @returns the merged document (`{}` for none), the conflicts left, the paths that merged by themselves
 * @throws UnknownConflictError when a resolution is for a conflict that does not exist
 * @throws InvalidResolutionError when a conflict cannot be answered like that
 */
export const mergeThreeWay = (
  schema: DocumentSchema,
  base: Side,
  request: Side,
  published: Side,
  resolutions: readonly Resolution[] = [],
): MergeResult => {
  const sides = { base, request, published };
  if (base === null) {
    if (request === null || published === null) return settledWhole(request ?? published, resolutions);
    if (sameContent(schema, request, published)) return settledWhole(published, resolutions);
    return mergeWhole(schema, 'create_create', sides, resolutions);
  }
  if (request === null) {
    const unchanged = published === null || sameContent(schema, base, published);
    return unchanged
      ? settledWhole(null, resolutions)
      : mergeWhole(schema, 'edit_delete', sides, resolutions);
  }
  if (published === null) return mergeWhole(schema, 'edit_delete', sides, resolutions);

  const settlement = new Settlement(resolutions);
  const context = contextOf(schema, published, settlement);
  const merged = mergeAttributes(
    context,
    schema.attributes,
    { path: '', label: '' },
    { base, request, published },
  );
  settlement.close();
  return { merged, conflicts: settlement.conflicts, automatic: [...context.automatic] };
};

/**
 * Applies the request's own edits to another side of the document; where that side changed the same part,
 * the request wins. Builds the live side of a change under Draft & Publish (domain section 3).
 */
export const mergeRequestWins = (
  schema: DocumentSchema,
  base: Side,
  request: Side,
  published: Side,
): Snapshot => mergeThreeWay(schema, base, request, published).merged;
