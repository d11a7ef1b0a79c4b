import type { Attribute } from '../../../core/schema/types';
import type { RelationReference } from '../../../core/snapshot/types';
import type { InputErrors } from './input-errors';
import type { Connection, RelationInput, TargetIdentifier } from './relation-input';
import type { PlacedReference } from './relation-order';
import { applyDelta } from './relation-order';
import { distinctReferences, referenceKey } from './references';
import type { TargetLookup } from './target-lookup';

/**
 * The full list that a relation input means, given the list that it started from (domain section 4). A target that
 * does not exist is reported by path, unless the base refers to it already.
 */
export const readRelation = (
  attribute: Attribute,
  input: RelationInput,
  base: readonly RelationReference[],
  lookup: TargetLookup,
  errors: InputErrors,
): RelationReference[] => {
  const contentType = attribute.target ?? '';

  const known = (identifier: TargetIdentifier): RelationReference | undefined => {
    const documentId = identifier.documentId ?? lookup.rowsOf(contentType, identifier)[0]?.documentId;
    const candidates = base.filter((reference) => reference.documentId === documentId);
    return candidates.find((reference) => reference.locale === identifier.locale) ?? candidates[0];
  };

  const connected = ({ target, path }: Connection): RelationReference[] => {
    const reference = lookup.findReference(contentType, target) ?? known(target);
    if (reference !== undefined) return [reference];
    errors.add(path, 'refers to a document that does not exist');
    return [];
  };

  /** Neighbours may be on either side, and the base knows some that are gone. */
  const keyOf = (identifier: TargetIdentifier): string => {
    const reference = lookup.findReference(contentType, identifier) ?? known(identifier);
    return reference === undefined ? '' : referenceKey(reference);
  };

  const placed = (connection: Connection): PlacedReference[] =>
    connected(connection).map((reference) => {
      const { position } = connection;
      if ('before' in position)
        return { reference, position: { at: 'before', anchor: keyOf(position.before) } };
      if ('after' in position) return { reference, position: { at: 'after', anchor: keyOf(position.after) } };
      return { reference, position: 'start' in position ? { at: 'start' } : { at: 'end' } };
    });

  if (input.kind === 'set') {
    const list = distinctReferences(input.targets.flatMap(connected));
    return attribute.multiple ? list : list.slice(-1);
  }

  const connections = input.connect.flatMap(placed);
  const disconnected = new Set(input.disconnect.map(({ target }) => keyOf(target)));
  if (attribute.multiple) return applyDelta(base, connections, disconnected);
  const last = connections.at(-1);
  return last === undefined
    ? base.filter((reference) => !disconnected.has(referenceKey(reference)))
    : [last.reference];
};
