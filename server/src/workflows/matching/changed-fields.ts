import type { Side, Sides } from '../../../../core/outcome';
import { liveSide } from '../../../../core/outcome';
import type { Attribute, ComponentSchema, DocumentSchema } from '../../../../core/schema/types';
import { sameAttributeContent } from '../../../../core/snapshot';
import type { ChangeType } from '../../../../contracts/changes';

type Values = Record<string, unknown>;

const valuesOf = (value: unknown): Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Values) : {};

/** Attributes that differ, and those of single components below them. */
function differing(
  attributes: Record<string, Attribute>,
  components: Record<string, ComponentSchema>,
  before: Values,
  after: Values,
  prefix: string,
): string[] {
  return Object.entries(attributes).flatMap(([name, attribute]) => {
    if (sameAttributeContent(attribute, components, before[name], after[name])) return [];
    const path = `${prefix}${name}`;
    const inner = attribute.type === 'component' && !attribute.multiple ? attribute.component : undefined;
    if (inner === undefined) return [path];
    const below = components[inner]?.attributes ?? {};
    return [path, ...differing(below, components, valuesOf(before[name]), valuesOf(after[name]), `${path}.`)];
  });
}

/**
 * What a change gives another value (`$change.changedFields`): by name, in single components by path. On either side:
 * a publication changes what differs between draft and published. What goes as a whole has no changed fields; asking
 * for deletions is what `$change.type` is for.
 */
export function changedFields(schema: DocumentSchema, type: ChangeType, sides: Sides): string[] {
  if (type === 'deletion' || type === 'unpublication') return [];
  const of = ({ base, proposed }: Side) =>
    differing(schema.attributes, schema.components, base ?? {}, proposed ?? {}, '');
  const live = liveSide(sides);
  return [...new Set([...of(sides.draft), ...(live ? of(live) : [])])];
}
