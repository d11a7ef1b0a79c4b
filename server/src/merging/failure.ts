import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { PathProblem } from '../../../contracts/envelope';
import type { ChangeRow } from '../changes/rows';
import { ConflictError } from '../errors';

/**
 * Why a merge was rolled back: names the change and, where Strapi says so, the field. An error of the
 * database is logged, not shown: it can contain other people's values.
 */
export function mergeFailure(strapi: Core.Strapi, change: ChangeRow, error: unknown): ConflictError {
  strapi.log.error(`Merging "${change.label}" (${change.contentType}) failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  const problems = problemsIn(error);
  const where = problems.length > 0 ? ` (${problems.map(({ path }) => path.join('.')).join(', ')})` : '';
  return new ConflictError(`"${change.label}" could not be published: ${wordsOf(error)}${where}. Nothing was changed.`, {
    state: 'merge_failed',
    change: { id: change.documentId, label: change.label, contentType: change.contentType, documentId: change.targetDocumentId },
    errors: problems,
    possible: ['fix the cause and publish again'],
  });
}

function wordsOf(error: unknown): string {
  const isDatabaseError = typeof error === 'object' && error !== null && ('code' in error || 'sqlMessage' in error);
  if (!(error instanceof Error) || isDatabaseError) return 'the database refused it';
  return error.message.replace(/\.$/, '');
}

function problemsIn(error: unknown): PathProblem[] {
  if (!(error instanceof errors.ApplicationError)) return [];
  const { errors: list } = error.details as { errors?: PathProblem[] };
  return (list ?? []).map(({ path, message, name }) => ({ path: path.map(String), message, ...(name && { name }) }));
}
