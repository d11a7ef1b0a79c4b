import type { Core } from '@strapi/strapi';
import type { Check } from '../../../contracts/checks';
import { saidBy, say, together } from '../../../core/sentences';
import type { StrategyAnswer } from '../../../core/strategies';
import { registryOf } from '../registry';
import type { RequestBundle } from '../requests/bundle';
import { withRole } from '../requests/participants';
import { approverOf, counts } from '../reviews/rows';
import { readSettings, strategiesOf } from '../settings';
import { check } from './check';

/**
 * The approval strategy of the site, or of each content type that has its own: every one of them must be
 * met (domain section 8). Three queries at most.
 */
export async function approvalCheck(strapi: Core.Strapi, bundle: RequestBundle): Promise<Check> {
  const settings = await readSettings(strapi);
  const types = [...new Set(bundle.changes.map((change) => change.contentType))];
  const own = await strategiesOf(strapi, types);
  const strategyIds = [...new Set(types.map((type) => own.get(type) ?? settings.approvalStrategy))];
  const authors = new Set(withRole(bundle.participants, 'author').map((author) => author.id));
  const input = {
    reviews: bundle.reviews
      .filter((review) => counts(review, bundle.request.digest))
      .map((review) => ({ verdict: review.verdict, approver: approverOf(review) }))
      .filter(({ approver }) => !(settings.preventAuthorsToReview && authors.has(approver))),
    explicitApprovers: withRole(bundle.participants, 'approver')
      .flatMap(({ id, name }) => (id === null ? [] : [{ id, name }]))
      .filter(({ id }) => !(settings.preventAuthorsToReview && authors.has(id))),
    fixedNumber: settings.fixedNumber,
  };
  const answers = strategyIds.map((id) => evaluate(strapi, id, input));
  const unmet = answers.filter((answer) => !answer.met);
  if (unmet.length === 0) return check('approval', 'passed', together(answers.map(saidBy)));
  return check('approval', 'failed', together(unmet.map(saidBy)), say('approval.ask'));
}

/** On doubt refuse: a strategy that is gone or breaks is not met. */
function evaluate(
  strapi: Core.Strapi,
  id: string,
  input: Parameters<ReturnType<typeof registryOf>['strategies'][number]['evaluate']>[0],
): StrategyAnswer {
  const strategy = registryOf(strapi).strategies.find((candidate) => candidate.id === id);
  if (!strategy) return { met: false, ...say('approval.unknown-strategy', { id }) };
  try {
    return strategy.evaluate(input);
  } catch (error) {
    strapi.log.error(`The approval strategy "${id}" failed: ${String(error)}`);
    return { met: false, ...say('approval.broken-strategy', { name: strategy.name }) };
  }
}
