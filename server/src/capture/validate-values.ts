import type { Core } from '@strapi/strapi';
import { asList } from '../../../core/snapshot';
import type { Attribute, DocumentSchema } from '../../../core/schema/types';
import type { ComponentValue, Snapshot } from '../../../core/snapshot/types';
import type { InputError } from './input-errors';
import type { StrapiAttribute, StrapiModel } from './strapi-model';
import { strapiModel } from './strapi-model';

type Values = Record<string, unknown>;

interface ValidatorOptions {
  isDraft: boolean;
  locale: string | null;
  strictRelations: boolean;
}

/** Strapi's validator, typed for any content type. */
interface EntityValidator {
  validateEntityCreation(model: unknown, data: Values, options: ValidatorOptions): Promise<unknown>;
  validateEntityUpdate(
    model: unknown,
    data: Values,
    options: ValidatorOptions,
    entity: unknown,
  ): Promise<unknown>;
}

export interface Validation {
  isDraft: boolean;
  locale: string | null;
  /** Row that these values are to replace, exempt from the check for unique values; `null` for a new document. */
  row: { id: number } | null;
  /** Whether the document exists: then attributes outside of snapshots keep their values. */
  exists: boolean;
  /** No other document holds a unique value of this one, so that nobody needs to be asked again. */
  hasOnlyUnique?: boolean;
  /** Row ids of the targets that exist; without it, relations and media are not judged. */
  targetIds?: (attribute: Attribute, value: unknown) => number[];
}

/** The snapshot as a complete input of Strapi: empty attributes are there, so that required ones are noticed. */
const toInput = (schema: DocumentSchema, snapshot: Snapshot, targetIds: Validation['targetIds']): Values => {
  const itemsOf = (attribute: Attribute, value: unknown): Values[] =>
    (asList(value) as ComponentValue[]).flatMap((item) => {
      const uid = attribute.component ?? item.__component ?? '';
      if (!Object.hasOwn(schema.components, uid)) return [];
      const inner = attributesOf(schema.components[uid].attributes, item);
      return [attribute.type === 'dynamiczone' ? { ...inner, __component: uid } : inner];
    });

  const valueOf = (attribute: Attribute, value: unknown): unknown => {
    switch (attribute.type) {
      case 'relation':
      case 'media':
        // The targets were looked up already; given more, the validator would count every one of them again.
        return attribute.required ? targetIds?.(attribute, value) : undefined;
      case 'component':
        return attribute.multiple ? itemsOf(attribute, value) : (itemsOf(attribute, value)[0] ?? null);
      case 'dynamiczone':
        return itemsOf(attribute, value);
      default:
        return value ?? null;
    }
  };

  const attributesOf = (attributes: Record<string, Attribute>, values: Values): Values =>
    Object.fromEntries(
      Object.entries(attributes).map(([name, attribute]) => [name, valueOf(attribute, values[name])]),
    );

  return attributesOf(schema.attributes, snapshot);
};

interface ValidatorError extends Error {
  details?: { errors?: { path?: (string | number)[]; message: string }[] };
}

/** By name, so that it also holds where Strapi and the plugin loaded different copies of `@strapi/utils`. */
const isValidatorError = (error: unknown): error is ValidatorError =>
  typeof error === 'object' && error !== null && (error as Error).name === 'ValidationError';

const toInputErrors = (error: ValidatorError): InputError[] => {
  const found = error.details?.errors ?? [{ path: [], message: error.message }];
  return found.map(({ path = [], message }) => ({
    path: path.map(String),
    message,
    name: 'ValidationError' as const,
  }));
};

const withoutUnique = new WeakMap<StrapiModel, StrapiModel>();

/** What Strapi's validator accepts in a uid without a pattern of its own. */
const UID_PATTERN = '^[A-Za-z0-9-_.~]*$';

const notUnique = (attribute: StrapiAttribute): StrapiAttribute => ({
  ...attribute,
  ...(attribute.type === 'uid' && { type: 'string', regex: attribute.regex ?? UID_PATTERN }),
  unique: false,
});

/** The model with every rule but that its own values are unique: Strapi's validator asks the database for each. */
const modelWithoutUnique = (model: StrapiModel): StrapiModel => {
  const known = withoutUnique.get(model);
  if (known !== undefined) return known;
  const attributes = Object.fromEntries(
    Object.entries(model.attributes).map(([name, attribute]) => [
      name,
      attribute.unique === true || attribute.type === 'uid' ? notUnique(attribute) : attribute,
    ]),
  );
  const relaxed = { ...model, attributes };
  withoutUnique.set(model, relaxed);
  return relaxed;
};

/**
 * What Strapi's own validator says to a snapshot: the rules of a draft save, or those of publishing.
 *
 * @returns one entry per violation, empty when it is valid
 */
export const violations = async (
  strapi: Core.Strapi,
  schema: DocumentSchema,
  snapshot: Snapshot,
  { isDraft, locale, row, exists, hasOnlyUnique = false, targetIds }: Validation,
): Promise<InputError[]> => {
  const validator = strapi.entityValidator as unknown as EntityValidator;
  const input = toInput(schema, snapshot, targetIds);
  const strictRelations =
    targetIds !== undefined && strapi.config.get('api.documents.strictRelations') === true;
  const options = { isDraft, locale: schema.localized ? locale : null, strictRelations };
  const judge = async (model: StrapiModel): Promise<InputError[]> => {
    try {
      if (exists) await validator.validateEntityUpdate(model, input, options, row);
      else await validator.validateEntityCreation(model, input, options);
      return [];
    } catch (error) {
      if (isValidatorError(error)) return toInputErrors(error);
      throw error;
    }
  };
  const model = strapiModel(strapi, schema.uid);
  // Only to say that all is well: what is wrong is said by the rules as they are.
  if (hasOnlyUnique && (await judge(modelWithoutUnique(model))).length === 0) return [];
  return judge(model);
};
