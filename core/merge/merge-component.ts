import type { MergeContext, Place, Sides } from './context';
import { mergeAttributes } from './merge-attributes';

type Values = Record<string, unknown>;

const rowKey = (uid: string | undefined, id: unknown): string => `${uid} ${String(id)}`;

/**
 * Merges one component attribute by attribute. The result stands for the published side's row; the request's
 * id is kept only where the published side has neither that component nor that row.
 */
export const mergeComponent = (
  context: MergeContext,
  uid: string | undefined,
  place: Place,
  sides: Sides<Values>,
): Values => {
  const attributes = (uid !== undefined && context.components[uid]?.attributes) || {};
  const merged = mergeAttributes(context, attributes, place, sides);
  const { base, request, published } = sides;
  const row: Values = {};
  if (published.id !== undefined) row.id = published.id;
  else if (request.id !== undefined && !context.publishedRows.has(rowKey(uid, request.id)))
    row.id = request.id;
  const own = published.__component ?? request.__component ?? base.__component;
  return { ...row, ...(own === undefined ? {} : { __component: own }), ...merged };
};
