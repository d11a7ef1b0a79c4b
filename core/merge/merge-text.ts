import type { Attribute } from '../schema/types';
import type { MergeContext, Place, Sides } from './context';
import { InvalidResolutionError } from './errors';
import { mergeLines, type LineRegion } from './merge-lines';
import type { Conflict, Resolution } from './types';
import { splitLines } from '../diff';

const asText = (value: unknown): string => (typeof value === 'string' ? value : '');

const customText = (resolution: Resolution | { path: string; choice: 'custom' }, value: unknown): string => {
  if (typeof value === 'string') return value;
  if (value === null) return '';
  throw new InvalidResolutionError(resolution, 'the value of a text is a text.');
};

/** Lines of an edited region; what follows it must not end up on its last line. */
const customLines = (text: string, replaced: readonly string[], isLast: boolean): string[] => {
  const lineBreak = replaced.some((line) => line.endsWith('\r\n')) ? '\r\n' : '\n';
  return splitLines(isLast || text === '' || text.endsWith('\n') ? text : text + lineBreak);
};

const isConflict = (region: LineRegion): region is Extract<LineRegion, { conflict: unknown }> =>
  'conflict' in region;

/**
 * Whether an edited text, given for a path with no region named and without `whole`, is the whole text. With
 * several regions it can be nothing else. With one it is the region's text, as `Conflict.request` is, unless it brings along
 * the lines around the region.
 */
const isWholeText = (text: string, regions: readonly LineRegion[]): boolean => {
  const first = regions.findIndex(isConflict);
  if (regions.filter(isConflict).length > 1) return true;
  const join = (part: readonly LineRegion[]): string =>
    part.flatMap((region) => (isConflict(region) ? [] : region.lines)).join('');
  const head = join(regions.slice(0, first));
  const tail = join(regions.slice(first + 1));
  return text.length >= head.length + tail.length && text.startsWith(head) && text.endsWith(tail);
};

/**
 * Merges a text by lines. Every region that both sides changed differently is a conflict of its own, with
 * the region's lines as values and its place in the merged text. An empty text and no text are alike.
 */
export const mergeText = (
  context: MergeContext,
  attribute: Attribute,
  place: Place,
  sides: Sides,
): unknown => {
  const texts = {
    base: asText(sides.base),
    request: asText(sides.request),
    published: asText(sides.published),
  };
  const regions = mergeLines(texts);
  if (!regions.some(isConflict)) context.automatic.add(place.path);

  const conflictOf = (values: Sides<string>, start: number, length: number): Conflict => ({
    path: place.path,
    kind: 'edit_edit',
    type: attribute.type,
    label: place.label,
    ...values,
    choices: ['request', 'published', 'custom'],
    at: { start, end: start + length },
  });

  const whole = context.settlement.ofWhole(place.path);
  if (regions.some(isConflict) && whole?.choice === 'custom') {
    const decision = context.settlement.take(whole, conflictOf(texts, 0, splitLines(texts.request).length));
    const text = customText(whole, decision.choice === 'custom' ? decision.value : null);
    if (whole.whole === true || isWholeText(text, regions)) return text;
  }

  const merged: string[] = [];
  const conflicts: Conflict[] = [];
  regions.forEach((region, index) => {
    if (!isConflict(region)) {
      merged.push(...region.lines);
      return;
    }
    const { base, request, published } = region.conflict;
    const values = { base: base.join(''), request: request.join(''), published: published.join('') };
    const conflict = conflictOf(values, merged.length, request.length);
    const decision = context.settlement.decide(conflict, conflicts.length);
    conflicts.push(conflict);
    if (decision.choice === 'custom') {
      const text = customText({ path: place.path, choice: 'custom' }, decision.value);
      merged.push(...customLines(text, request, index === regions.length - 1));
    } else {
      merged.push(...(decision.choice === 'published' ? published : request));
    }
  });

  const text = merged.join('');
  for (const conflict of conflicts) conflict.text = text;
  return text === '' && (sides.request === null || sides.published === null) ? null : text;
};
