import type { Attribute, DocumentSchema } from '../schema/types';
import type { Drift } from './types';

/** Uid of the component that holds the attribute at a place (`''`: the content type itself) and its name. */
function ownerOf(schema: DocumentSchema, place: readonly string[]): { owner: string; name: string } | null {
  const steps = [...place];
  let [owner, attributes]: [string, Record<string, Attribute>] = ['', schema.attributes];
  for (let name = steps.shift(); name !== undefined; name = steps.shift()) {
    if (steps.length === 0) return { owner, name };
    const attribute = attributes[name];
    owner = (attribute?.type === 'dynamiczone' ? steps.shift() : attribute?.component) ?? '';
    attributes = schema.components[owner]?.attributes ?? {};
  }
  return null;
}

/**
 * The schema without the attributes whose values drifted, so that a comparison takes both their old and their
 * new values as they are, as of type `unknown`.
 */
export const withoutDrift = (schema: DocumentSchema, drift: readonly Drift[]): DocumentSchema => {
  const left = new Map<string, Set<string>>();
  for (const { place } of drift) {
    const found = ownerOf(schema, place);
    if (found) left.set(found.owner, (left.get(found.owner) ?? new Set()).add(found.name));
  }
  if (left.size === 0) return schema;
  const rest = (owner: string, attributes: Record<string, Attribute>) =>
    Object.fromEntries(Object.entries(attributes).filter(([name]) => !left.get(owner)?.has(name)));
  return {
    ...schema,
    attributes: rest('', schema.attributes),
    components: Object.fromEntries(
      Object.entries(schema.components).map(([uid, component]) => [
        uid,
        { ...component, attributes: rest(uid, component.attributes) },
      ]),
    ),
  };
};
