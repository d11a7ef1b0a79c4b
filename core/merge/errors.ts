import type { Resolution } from './types';

const name = ({ path, conflict }: Resolution): string =>
  `"${path}"${conflict === undefined ? '' : `, conflict ${conflict}`}`;

/** A resolution names a conflict that these three sides do not have (any more). */
export class UnknownConflictError extends Error {
  constructor(readonly resolutions: Resolution[]) {
    super(`There is no conflict at ${resolutions.map(name).join(' and at ')}.`);
    this.name = 'UnknownConflictError';
  }
}

/** A resolution names a conflict, but not an answer that this conflict can be given. */
export class InvalidResolutionError extends Error {
  constructor(
    readonly resolution: Resolution,
    reason: string,
  ) {
    super(`The conflict at ${name(resolution)} cannot be settled like this: ${reason}`);
    this.name = 'InvalidResolutionError';
  }
}
