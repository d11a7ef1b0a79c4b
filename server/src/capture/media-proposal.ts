import type { Attribute } from '../../../core/schema/types';
import type { MediaReference } from '../../../core/snapshot/types';
import type { InputErrors } from './input-errors';
import type { Connection, RelationInput, TargetIdentifier } from './relation-input';
import type { TargetLookup } from './target-lookup';

/**
 * The full list of files that a media input means. A file that does not exist is reported by path, unless the base
 * holds it already. A file may stand in a list only once, as in the media library's own dialog.
 */
export const readMedia = (
  attribute: Attribute,
  input: RelationInput,
  base: readonly MediaReference[],
  lookup: TargetLookup,
  errors: InputErrors,
): MediaReference[] => {
  const idOf = (identifier: TargetIdentifier): number | undefined =>
    lookup.findFile(identifier)?.id ?? identifier.id;

  const filesOf = (connections: Connection[]): MediaReference[] =>
    connections.flatMap(({ target, path }) => {
      const file = lookup.findFile(target) ?? base.find(({ id }) => id === target.id);
      if (file !== undefined) return [file];
      errors.add(path, 'refers to a file that does not exist');
      return [];
    });

  const distinct = (files: readonly MediaReference[]): MediaReference[] => [
    ...new Map(files.map((file) => [file.id, file])).values(),
  ];

  const settle = (files: MediaReference[]): MediaReference[] =>
    attribute.multiple ? files : files.slice(-1);

  if (input.kind === 'set') return settle(distinct(filesOf(input.targets)));
  const removed = new Set(input.disconnect.map(({ target }) => idOf(target)));
  return settle(distinct([...base.filter(({ id }) => !removed.has(id)), ...filesOf(input.connect)]));
};
