import type { InterceptedAnswer, InterceptedRequest } from '../../../../contracts/protection';
import { SAID_BY_ERRORS } from '../../translations/of-errors';
import { isObject } from '../form-values/form-schema';

/** An error as Strapi's calls hand it to the content manager. */
export interface SaveError {
  name?: string;
  status?: number;
  message?: string;
  details?: unknown;
}

/** The content manager shows a message that is the key of a text in the person's language. */
const text = (key: string): string => `${SAID_BY_ERRORS}${key}`;

/** The only refusal after which the content manager's edit form stays as it is. */
const KEEPS_THE_FORM = 'ValidationError';

/** Whether a write became a change of a draft request instead (status 202). */
const isIntercepted = (answer: unknown): answer is InterceptedAnswer =>
  isObject(answer) && answer.data === null && isObject(answer.meta) && 'changeRequest' in answer.meta;

/** The draft request that a write became a change of; null where nothing differs, undefined where it is an ordinary answer. */
export const interceptedBy = (answer: unknown): InterceptedRequest | null | undefined =>
  isIntercepted(answer) ? answer.meta.changeRequest : undefined;

/** What an intercepted write is to the content manager: nothing was stored, whatever it was about to say. */
export const interceptedError = (request: InterceptedRequest | null): SaveError => ({
  name: KEEPS_THE_FORM,
  status: 202,
  message: text(request === null ? 'no-difference' : 'intercepted'),
});

/** Whether the server refused because documents of this content type are protected. */
const isProtected = ({ details }: SaveError, contentType: string): boolean =>
  isObject(details) && 'protection' in details && details.contentType === contentType;

/**
 * A failed save as the content manager may hear of it: after any other error it would take the form's content for
 * saved. What a validation says about fields is left as it is.
 */
export function keepingTheForm(error: SaveError, contentType: string): SaveError {
  if (error.name === KEEPS_THE_FORM) return error;

  return {
    name: KEEPS_THE_FORM,
    status: error.status,
    message: isProtected(error, contentType) ? text('refused') : error.message,
  };
}
