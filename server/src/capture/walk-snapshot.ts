import { asList } from '../../../core/snapshot';
import type { Attribute, DocumentSchema } from '../../../core/schema/types';
import type { ComponentValue, Snapshot } from '../../../core/snapshot/types';
import type { Path } from './input-errors';

export interface SnapshotVisitor {
  /** Called for every attribute that the schema knows, those in components too. */
  attribute?(attribute: Attribute, value: unknown, path: Path): void;
  /** Called for what the schema does not know (any more): an attribute, or an item of an unknown component. */
  unknown?(path: Path): void;
}

const ITEM_HINTS: ReadonlySet<string> = new Set(['id', '__component']);

/** Visits every attribute of a snapshot with its path, at all depths. */
export const walkSnapshot = (schema: DocumentSchema, snapshot: Snapshot, visitor: SnapshotVisitor): void => {
  const visitItems = (attribute: Attribute, value: unknown, path: Path): void => {
    (asList(value) as ComponentValue[]).forEach((item, index) => {
      const itemPath = attribute.multiple ? [...path, index] : path;
      const uid = attribute.type === 'component' ? attribute.component : item.__component;
      const isKnown = attribute.type === 'component' || attribute.components?.includes(uid ?? '');
      if (!isKnown) visitor.unknown?.(itemPath);
      else visitAttributes(schema.components[uid ?? ''].attributes, item, itemPath, ITEM_HINTS);
    });
  };

  const visitAttributes = (
    attributes: Record<string, Attribute>,
    values: Record<string, unknown>,
    path: Path,
    hints?: ReadonlySet<string>,
  ): void => {
    for (const [name, value] of Object.entries(values)) {
      if (hints?.has(name)) continue;
      const attribute = Object.hasOwn(attributes, name) ? attributes[name] : undefined;
      if (attribute === undefined) {
        visitor.unknown?.([...path, name]);
        continue;
      }
      visitor.attribute?.(attribute, value, [...path, name]);
      if (attribute.type === 'component' || attribute.type === 'dynamiczone')
        visitItems(attribute, value, [...path, name]);
    }
  };

  visitAttributes(schema.attributes, snapshot, []);
};
