import { types } from 'node:util';
import type { Core } from '@strapi/strapi';
import type { PathProblem } from '../../../contracts/envelope';
import { say, type Sentence } from '../../../core/sentences';
import type { ChangeRow } from '../changes/rows';
import { ConflictError } from '../errors';

/**
 * Why a merge was rolled back: names the change and, where Strapi says so, the field. An error of the
 * database is logged, not shown: it can contain other people's values.
 */
export function mergeFailure(strapi: Core.Strapi, change: ChangeRow, error: unknown): ConflictError {
  strapi.log.error(
    `Merging "${change.label}" (${change.contentType}) failed: ${types.isNativeError(error) ? (error.stack ?? error.message) : String(error)}`,
  );
  const problems = problemsIn(error);
  const places = problems.map(({ path }) => path.join('.')).join(', ') || 'none';
  return new ConflictError(say('merge.failed', { label: change.label, cause: causeOf(error), places }), {
    state: 'merge_failed',
    change: {
      id: change.documentId,
      label: change.label,
      contentType: change.contentType,
      documentId: change.targetDocumentId,
    },
    errors: problems,
    possible: ['fix the cause and publish again'],
  });
}

function causeOf(error: unknown): Sentence | string {
  if (!types.isNativeError(error) || 'code' in error || 'sqlMessage' in error) return say('merge.database');
  return error.message.replace(/\.$/, '');
}

/** By their shape: a lifecycle hook's package may bring its own copy of Strapi's error classes. */
function problemsIn(error: unknown): PathProblem[] {
  if (!types.isNativeError(error)) return [];
  const { errors } = ((error as { details?: unknown }).details ?? {}) as { errors?: unknown };
  if (!Array.isArray(errors)) return [];
  return errors.flatMap(({ path, message, name }: Partial<PathProblem>) =>
    Array.isArray(path) && message ? [{ path: path.map(String), message, ...(name && { name }) }] : [],
  );
}
