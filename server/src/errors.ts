import { errors } from '@strapi/utils';

/** Wrong state or lost race: answered with 409. `details` say the state and what is possible now. */
export class ConflictError extends errors.ApplicationError {
  constructor(message: string, details: Record<string, unknown> = {}) {
    super(message, details);
    // Strapi types the name as its own literal; people read it in the answer.
    Object.assign(this, { name: 'ConflictError' });
  }
}

/** One problem at one place of the input. */
export function invalidAt(path: string[], message: string): errors.ValidationError {
  return new errors.ValidationError(message, {
    errors: [{ path, message, name: 'ValidationError' }],
  });
}
