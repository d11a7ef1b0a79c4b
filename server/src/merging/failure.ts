import { types } from 'node:util';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { PathProblem } from '../../../contracts/envelope';
import { saidBy, say, type Sentence, type Translatable } from '../../../core/sentences';
import type { ChangeRow } from '../changes/rows';
import { busy, ConflictError } from '../errors';
import { emit, record } from '../events';
import type { Viewer } from '../permissions';
import { recomputeRequests } from '../recomputation/recompute';
import type { RequestRow } from '../requests/rows';
import { isTransient } from '../transient';
import { ChecksFailed } from './checks-failed';

/**
 * Why a merge was rolled back: names the change and, where Strapi says so, the field. An error of the
 * database is logged, not shown: it can contain other people's values.
 */
export function mergeFailure(strapi: Core.Strapi, change: ChangeRow, error: unknown): ConflictError {
  strapi.log.error(`Merging "${change.label}" (${change.contentType}) failed: ${traceOf(error)}`);
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

/**
 * After the rollback: the timeline says what happened, and the cached status is computed again. Refusals (a wrong
 * state, a missing right) are answers and no failures.
 * @returns what the caller is to be answered with
 */
export async function afterFailure(
  strapi: Core.Strapi,
  viewer: Viewer,
  request: RequestRow,
  error: unknown,
): Promise<unknown> {
  const answer = answerTo(strapi, request, error);
  const reason = reasonIn(answer, error);
  if (reason === null) return answer;
  try {
    await record(strapi, request.id, 'merge_failed', viewer.person, { ...reason });
    emit(strapi, 'merge-failed', { id: request.documentId, message: reason.message });
    await recomputeRequests(strapi, [request.id]);
  } catch (second) {
    strapi.log.error(
      `The failed merge of change request #${request.id} could not be noted: ${traceOf(second)}`,
    );
  }
  return answer;
}

/**
 * As {@link afterFailure}, where nobody waits for an answer: why it was not merged, be it a refusal or a failure. Null
 * when nothing is wrong but the moment.
 */
export function reasonNotMerged(strapi: Core.Strapi, request: RequestRow, error: unknown): Sentence | null {
  const answer = answerTo(strapi, request, error);
  if (!isAnswer(answer)) return say('merge.failed-whole', { cause: causeOf(error) });
  const { message, details } = answer as {
    message: string;
    details?: { state?: string; text?: Translatable };
  };
  if (MOMENTARY.includes(details?.state)) return null;
  return answer instanceof ChecksFailed ? answer.toEverybody : saidBy({ message, text: details?.text });
}

const isAnswer = (error: unknown): boolean =>
  error instanceof errors.ApplicationError || error instanceof errors.HttpError;

/** What fails once every check has passed refuses nobody, whatever kind of error somebody's hook chose to throw. */
export const noRefusal = (error: unknown): unknown =>
  isAnswer(error) ? new Error((error as Error).message, { cause: error }) : error;

/** Others in the way are a conflict (409). What is neither that nor an answer is a fault of the server (500). */
function answerTo(strapi: Core.Strapi, request: RequestRow, error: unknown): unknown {
  if (isAnswer(error)) return error;
  strapi.log.error(`Merging change request #${request.id} failed and was undone: ${traceOf(error)}`);
  if (!isTransient(error)) return error;
  return busy();
}

/** The content changed, or its rows were locked, at the very moment. */
const MOMENTARY: unknown[] = ['outdated_digest', 'busy'];

const FAILURES: unknown[] = ['merge_failed', 'busy'];

/** What the timeline tells; null for a refusal. */
function reasonIn(answer: unknown, error: unknown): Sentence | null {
  if (answer instanceof ChecksFailed) return answer.toEverybody;
  if (answer instanceof ConflictError) {
    const { message, details } = answer as {
      message: string;
      details: { state?: string; text?: Translatable };
    };
    return FAILURES.includes(details.state) ? saidBy({ message, text: details.text }) : null;
  }
  return isAnswer(answer) ? null : say('merge.failed-whole', { cause: causeOf(error) });
}

const traceOf = (error: unknown): string =>
  types.isNativeError(error) ? (error.stack ?? error.message) : String(error);

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
