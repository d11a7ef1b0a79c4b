import type { Core } from '@strapi/strapi';
import type { Attribute, ComponentSchema } from '../../../core/schema/types';
import { mainField } from './main-field';
import { strapiModel } from './strapi-model';

type Components = Record<string, ComponentSchema>;
export type Populate = Record<string, unknown>;

export const FILE_COLUMNS = ['id', 'documentId', 'hash', 'name', 'mime', 'url', 'formats'];

/** What a row of a relation target must hold to become a reference with a label. */
export const referenceColumns = (strapi: Core.Strapi, contentType: string): string[] => {
  const model = strapiModel(strapi, contentType);
  const columns = ['id', 'documentId', 'locale', 'publishedAt'].filter(
    (name) => name === 'id' || name === 'documentId' || Object.hasOwn(model.attributes, name),
  );
  const label = mainField(strapi, model);
  return label === null ? columns : [...new Set([...columns, label])];
};

const populateOf = (strapi: Core.Strapi, attribute: Attribute, components: Components): unknown => {
  switch (attribute.type) {
    case 'relation':
      return { select: referenceColumns(strapi, attribute.target ?? '') };
    case 'media':
      return { select: FILE_COLUMNS };
    case 'component': {
      const inner = components[attribute.component ?? ''];
      return { populate: snapshotPopulate(strapi, inner.attributes, components) };
    }
    case 'dynamiczone':
      return {
        on: Object.fromEntries(
          (attribute.components ?? []).map((uid) => [
            uid,
            { populate: snapshotPopulate(strapi, components[uid].attributes, components) },
          ]),
        ),
      };
    default:
      return undefined;
  }
};

/**
 * The `populate` with which one query per table, however many rows, reads everything that a snapshot holds.
 */
export const snapshotPopulate = (
  strapi: Core.Strapi,
  attributes: Record<string, Attribute>,
  components: Components,
): Populate => {
  const populate: Populate = {};
  for (const [name, attribute] of Object.entries(attributes)) {
    const inner = populateOf(strapi, attribute, components);
    if (inner !== undefined) populate[name] = inner;
  }
  return populate;
};
