import type { Core } from '@strapi/strapi';
import type { Check } from '../../../contracts/checks';
import { saidBy, together, type Sentence } from '../../../core/sentences';
import { seenChecks, type Evaluation } from '../checks';
import { ConflictError } from '../errors';
import type { Viewer } from '../permissions';

const failedOf = (checks: Check[]): Check[] => checks.filter(({ state }) => state === 'failed');

const saidOf = (checks: Check[]): Sentence => together(failedOf(checks).map(saidBy));

/** 409: some checks failed. Says so in the words of the person who is answered. */
export class ChecksFailed extends ConflictError {
  constructor(
    seen: Check[],
    /** The same as everybody may read it. Kept beside `details`, which are answered. */
    readonly toEverybody: Sentence,
  ) {
    const failed = failedOf(seen);
    super(saidOf(seen), {
      state: 'checks_failed',
      checks: failed,
      possible: failed.flatMap(({ fix }) => fix ?? []),
    });
  }
}

export const checksFailed = async (
  strapi: Core.Strapi,
  viewer: Viewer,
  evaluation: Evaluation,
): Promise<ChecksFailed> =>
  new ChecksFailed(await seenChecks(strapi, viewer, evaluation), saidOf(evaluation.checks));
