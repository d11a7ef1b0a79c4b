import { errors } from '@strapi/utils';
import type { Permit } from '../../contracts/requests';
import { say, type Sentence } from '../../core/sentences';

/** Wrong state or lost race: answered with 409. `details` say the state and what is possible now. */
export class ConflictError extends errors.ApplicationError {
  constructor({ message, text }: Sentence, details: Record<string, unknown> = {}) {
    super(message, { text, ...details });
    // Strapi types the name as its own literal; people read it in the answer.
    Object.assign(this, { name: 'ConflictError' });
  }
}

/** 409: nothing is wrong but the moment, in which others were at the same rows. */
export const busy = (): ConflictError =>
  new ConflictError(say('merge.busy'), { state: 'busy', possible: ['try again'] });

/** 403: the person may not do it. */
export const notPermitted = ({ message, text }: Sentence, details: object = {}): errors.PolicyError =>
  new errors.PolicyError(message, { text, ...details });

/** 404: it does not exist, or the person may not see it. */
export const notFound = ({ message, text }: Sentence, details: object = {}): errors.NotFoundError =>
  new errors.NotFoundError(message, { text, ...details });

/** One problem at one place of the input: a sentence for people, or plain words for programs. */
export function invalidAt(path: string[], problem: Sentence | string): errors.ValidationError {
  const said = typeof problem === 'string' ? { message: problem } : problem;
  const { message, ...text } = said;
  return new errors.ValidationError(message, {
    ...text,
    errors: [{ path, ...said, name: 'ValidationError' }],
  });
}

/** The answer of a rule that says no. */
export const denied = ({ message, text }: Sentence): Permit => ({ allowed: false, reason: message, text });

/** @throws PolicyError (403) with the permit's reason when it is refused. */
export function requirePermit({ allowed, reason = 'Not allowed.', text }: Permit): void {
  if (!allowed) throw new errors.PolicyError(reason, { text });
}
