import type { DocumentSchema } from '../schema/types';
import { asList, type Snapshot } from '../snapshot';
import { applyHunks } from './text-hunks';
import type { AttributeDiff, ItemDiff } from './types';

type Values = Record<string, unknown>;

const applyItem = (before: unknown, diff: ItemDiff, path: string): unknown => {
  if (diff.kind !== 'changed' || !diff.attributes) return diff.kind === 'changed' ? diff.after : before;
  return applyAttributes(before as Values, diff.attributes, `${path}.${diff.to}.`);
};

const applyItems = (before: unknown, items: readonly ItemDiff[], path: string): unknown[] => {
  const list = asList(before);
  const result: unknown[] = [];
  for (const item of items) {
    if (item.to === undefined) continue;
    result[item.to] = item.from === undefined ? item.after : applyItem(list[item.from], item, path);
  }
  return result;
};

const applyAttribute = (before: unknown, diff: AttributeDiff): unknown => {
  if (diff.kind === 'unchanged') return before;
  if (diff.kind !== 'changed') return diff.after;
  if (diff.items) return applyItems(before, diff.items, diff.path);
  if (diff.attributes) return applyAttributes(asList(before)[0] as Values, diff.attributes, `${diff.path}.`);
  if (diff.hunks && diff.type !== 'json' && typeof before === 'string') return applyHunks(before, diff.hunks);
  return diff.after;
};

const applyAttributes = (before: Values, diffs: readonly AttributeDiff[], prefix: string): Values => {
  const result: Values = { ...before };
  for (const diff of diffs) {
    const name = diff.path.slice(prefix.length);
    const value = applyAttribute(before[name], diff);
    if (value !== undefined) result[name] = value;
  }
  return result;
};

/**
 * Applies a diff to the snapshot that it was made from, part by part: lines by hunks, lists by items.
 *
 * @param _schema the content type; the diff already says what is what
 * @param before the snapshot that the diff starts from, `null` when there was none
 * @param diff result of `diffSnapshots(schema, before, after)`
 * @returns a snapshot with the content of `after`
 * @throws Error when the diff does not fit `before`
 */
export const applyDiff = (
  _schema: DocumentSchema,
  before: Snapshot | null,
  diff: readonly AttributeDiff[],
): Snapshot => applyAttributes(before ?? {}, diff, '');
