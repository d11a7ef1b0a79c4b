import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { canonicalJson } from '../../../core/snapshot';
import type { Attribute, ComponentSchema, DocumentSchema } from '../../../core/schema/types';
import { capturedAttributeNames, toAttribute } from './captured-attributes';
import { displayConfiguration, onDisplayConfigurationChange } from './display-configuration';
import { mainField } from './main-field';
import type { StrapiModel } from './strapi-model';
import { hasDraftAndPublish, isLocalized, strapiModel } from './strapi-model';

const schemas = new WeakMap<object, Map<string, DocumentSchema>>();

const attributesOf = (strapi: Core.Strapi, model: StrapiModel): Record<string, Attribute> => {
  const labels = displayConfiguration(strapi, model.uid)?.labels ?? {};
  return Object.fromEntries(
    capturedAttributeNames(model).map((name) => [name, toAttribute(model, name, labels[name])]),
  );
};

const ownMainField = (
  strapi: Core.Strapi,
  model: StrapiModel,
  attributes: Record<string, Attribute>,
): string | null => {
  const name = mainField(strapi, model);
  return name !== null && Object.hasOwn(attributes, name) ? name : null;
};

const addComponents = (
  strapi: Core.Strapi,
  attributes: Record<string, Attribute>,
  components: Record<string, ComponentSchema>,
): void => {
  for (const attribute of Object.values(attributes)) {
    const uids = attribute.component === undefined ? (attribute.components ?? []) : [attribute.component];
    for (const uid of uids) {
      if (Object.hasOwn(components, uid)) continue;
      const model = strapiModel(strapi, uid);
      const inner = attributesOf(strapi, model);
      components[uid] = {
        displayName: model.info.displayName ?? uid,
        mainField: ownMainField(strapi, model, inner),
        attributes: inner,
      };
      addComponents(strapi, inner, components);
    }
  }
};

const buildSchema = (strapi: Core.Strapi, uid: string): DocumentSchema => {
  const model = strapiModel(strapi, uid);
  const attributes = attributesOf(strapi, model);
  const components: Record<string, ComponentSchema> = {};
  addComponents(strapi, attributes, components);
  return {
    uid,
    kind: model.kind ?? 'collectionType',
    displayName: model.info.displayName ?? uid,
    mainField: ownMainField(strapi, model, attributes),
    draftAndPublish: hasDraftAndPublish(model),
    localized: isLocalized(model),
    attributes,
    components,
  };
};

/**
 * The shape of a content type in the domain's terms: what a snapshot of it holds (domain section 4).
 * Computed once per type; a change of the schema restarts Strapi.
 *
 * @throws Error when there is no such content type
 */
export const documentSchema = (strapi: Core.Strapi, uid: string): DocumentSchema => {
  let known = schemas.get(strapi);
  if (known === undefined) {
    known = new Map();
    schemas.set(strapi, known);
    onDisplayConfigurationChange(strapi, () => schemas.get(strapi)?.clear());
  }
  const found = known.get(uid);
  if (found !== undefined) return found;
  const schema = buildSchema(strapi, uid);
  known.set(uid, schema);
  return schema;
};

const withoutLabel = ({ label: _label, ...attribute }: Attribute): Omit<Attribute, 'label'> => attribute;

const shapeOf = (attributes: Record<string, Attribute>): Record<string, Omit<Attribute, 'label'>> =>
  Object.fromEntries(Object.entries(attributes).map(([name, attribute]) => [name, withoutLabel(attribute)]));

/** SHA-256 of everything in a schema that a stored snapshot depends on; names for people do not count. */
export const schemaHash = (schema: DocumentSchema): string => {
  const shape = {
    uid: schema.uid,
    draftAndPublish: schema.draftAndPublish,
    localized: schema.localized,
    attributes: shapeOf(schema.attributes),
    components: Object.fromEntries(
      Object.entries(schema.components).map(([uid, component]) => [uid, shapeOf(component.attributes)]),
    ),
  };
  return createHash('sha256').update(canonicalJson(shape)).digest('hex');
};
