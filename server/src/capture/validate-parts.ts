import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { DocumentSchema } from '../../../core/schema/types';
import type { Snapshot } from '../../../core/snapshot/types';
import { violations } from './validate-values';

/**
 * Holds the named attributes of a proposal to the rules of a draft save. Only what somebody touched is judged: an
 * old value that breaks a newer rule must not block other edits.
 *
 * @throws ValidationError with `details.errors[].path`
 */
export const validateParts = async (
  strapi: Core.Strapi,
  schema: DocumentSchema,
  proposed: Snapshot,
  attributes: ReadonlySet<string>,
  locale: string | null,
): Promise<void> => {
  const found = await violations(strapi, schema, proposed, {
    isDraft: true,
    locale,
    row: null,
    exists: true,
  });
  const touched = found.filter(({ path }) => path.length === 0 || attributes.has(path[0]));
  if (touched.length === 0) return;
  const message = touched.length === 1 ? touched[0].message : `${touched.length} errors occurred`;
  throw new errors.ValidationError(message, { errors: touched });
};
