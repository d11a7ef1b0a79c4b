import { canonicalJson } from '../snapshot';
import { inside, settle, type MergeContext, type Place, type Sides } from './context';

type JsonObject = Record<string, unknown>;

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Absent (`undefined`) and `null` are different things inside JSON. */
const same = (left: unknown, right: unknown): boolean =>
  left === undefined || right === undefined ? left === right : canonicalJson(left) === canonicalJson(right);

const own = (value: JsonObject, key: string): unknown => (Object.hasOwn(value, key) ? value[key] : undefined);

/** A dot inside a key must not look like a step into it. */
const pathKey = (key: string): string => key.replace(/[\\.]/g, '\\$&');

/**
 * Merges JSON by keys, as deep as all sides are objects; lists and everything else whole. The keys keep the
 * published order, new ones of the request follow.
 *
 * @returns the merged value, `undefined` where the key is to be left out
 */
export const mergeJson = (context: MergeContext, place: Place, sides: Sides): unknown => {
  const { base, request, published } = sides;
  if (same(base, request) || same(request, published)) {
    if (!same(base, published)) context.automatic.add(place.path);
    return published;
  }
  if (same(base, published)) return request;

  const isNew = base === undefined || base === null;
  if (isObject(request) && isObject(published) && (isObject(base) || isNew)) {
    const origin = isObject(base) ? base : {};
    const keys = new Set([...Object.keys(published), ...Object.keys(request), ...Object.keys(origin)]);
    const entries = [...keys].map((key) => {
      const inner = { base: own(origin, key), request: own(request, key), published: own(published, key) };
      return [key, mergeJson(context, inside(place, pathKey(key), key), inner)] as const;
    });
    return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
  }

  const isRemoval = request === undefined || published === undefined;
  return settle(
    context,
    {
      path: place.path,
      kind: isRemoval ? 'edit_delete' : 'edit_edit',
      type: 'json',
      label: place.label,
      base: base ?? null,
      request: request ?? null,
      published: published ?? null,
      choices: ['request', 'published', 'custom'],
    },
    sides,
  );
};
