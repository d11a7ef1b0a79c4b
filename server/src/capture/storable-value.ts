import type { Core } from '@strapi/strapi';
import type { Attribute } from '../../../core/schema/types';
import { InputErrors, type Path } from './input-errors';
import { plainCopy } from './plain-input';
import { normaliseScalar, ScalarError } from './scalar-input';

/**
 * One value that somebody wrote for a scalar, text, blocks or JSON attribute, as Strapi would store it.
 *
 * @param path where in the input it stands
 * @throws ValidationError with `details.errors[].path`
 */
export const storableValue = (
  strapi: Core.Strapi,
  attribute: Attribute,
  value: unknown,
  path: Path,
): unknown => {
  const problems = new InputErrors();
  const plain = plainCopy(value, path, problems);
  problems.throwIfAny();
  try {
    return normaliseScalar(attribute, plain, strapi.db.dialect.client);
  } catch (error) {
    if (!(error instanceof ScalarError)) throw error;
    problems.add(path, error.message);
    problems.throwIfAny();
    throw error;
  }
};
