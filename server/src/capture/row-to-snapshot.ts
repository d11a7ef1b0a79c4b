import type { Core } from '@strapi/strapi';
import { asList } from '../../../core/snapshot';
import type { Attribute, DocumentSchema } from '../../../core/schema/types';
import type { ComponentValue, RelationReference, Snapshot } from '../../../core/snapshot/types';
import type { FileRow, TargetRow } from './references';
import { distinctReferences, mediaReference, referenceMaker } from './references';
import { storedJson, storedTime } from './stored-value';

type Row = Record<string, unknown>;
type Maker = (row: TargetRow) => RelationReference;

/**
 * Reads database rows of one content type into snapshots.
 *
 * @returns a function from a row, populated with `snapshotPopulate`, to its snapshot
 */
export const rowReader = (strapi: Core.Strapi, schema: DocumentSchema): ((row: Row) => Snapshot) => {
  const makers = new Map<string, Maker>();

  const makerFor = (contentType: string): Maker => {
    const known = makers.get(contentType);
    if (known !== undefined) return known;
    const maker = referenceMaker(strapi, contentType, schema.localized);
    makers.set(contentType, maker);
    return maker;
  };

  const readItem = (uid: string, row: Row, withUid: boolean): ComponentValue => ({
    ...(typeof row.id === 'number' ? { id: row.id } : {}),
    ...(withUid ? { __component: uid } : {}),
    ...readAttributes(schema.components[uid].attributes, row),
  });

  const readValue = (attribute: Attribute, value: unknown): unknown => {
    switch (attribute.type) {
      case 'relation':
        return distinctReferences((asList(value) as TargetRow[]).map(makerFor(attribute.target ?? '')));
      case 'media':
        return (asList(value) as FileRow[]).map(mediaReference);
      case 'component': {
        const items = (asList(value) as Row[]).map((row) => readItem(attribute.component ?? '', row, false));
        return attribute.multiple ? items : (items[0] ?? null);
      }
      case 'dynamiczone':
        return (asList(value) as Row[]).map((row) => readItem(String(row.__component), row, true));
      case 'json':
      case 'blocks':
        return storedJson(value);
      case 'time':
        return storedTime(value);
      default:
        return value ?? null;
    }
  };

  const readAttributes = (attributes: Record<string, Attribute>, row: Row): Record<string, unknown> =>
    Object.fromEntries(
      Object.entries(attributes).map(([name, attribute]) => [name, readValue(attribute, row[name])]),
    );

  return (row) => readAttributes(schema.attributes, row);
};
