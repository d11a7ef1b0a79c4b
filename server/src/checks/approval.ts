import type { Core } from '@strapi/strapi';
import type { Check } from '../../../contracts/checks';
import type { Settings } from '../../../contracts/settings';
import { saidBy, say, together } from '../../../core/sentences';
import type { StrategyAnswer, StrategyInput } from '../../../core/strategies';
import { membersOf, type Members } from '../approvers/members';
import { registryOf } from '../registry';
import type { RequestBundle } from '../requests/bundle';
import { isApproverRow } from '../requests/approver-rows';
import { groupsIn, withRole } from '../requests/participants';
import { approverOf, counts } from '../reviews/rows';
import { fallenReviews } from '../reviews/standing';
import { readSettings, strategiesOf } from '../settings';
import type { ChangeRow } from '../changes/rows';
import type { WorkflowStanding } from '../workflows/standing';
import { newestStandings } from '../workflows/up-to-date';
import { check } from './check';
import { named, workflowAnswers, type ApprovalAnswer } from './workflow-approval';

/** What decides about approval besides the request itself, to be read once for many requests. */
export interface ApprovalRules {
  settings: Settings;
  /** Strategies of the content types that have their own. */
  own: Map<string, string>;
  /** Members of the approver groups that are named. */
  members: Members;
  /** Reviews by people who are no approvers any more, by the number of their row. */
  fallen: ReadonlySet<number>;
  /** The newest workflow of each change that has one. */
  workflows: WorkflowStanding[];
}

/**
 * Reads the rules for some requests. Three queries, five more where groups are named, those of `fallenReviews`
 * where reviews count, and those of `standingsOf` where there are workflows; `workflows` are not read where they are
 * known.
 */
export async function approvalRules(
  strapi: Core.Strapi,
  bundles: RequestBundle[],
  workflows?: WorkflowStanding[],
): Promise<ApprovalRules> {
  const types = new Set(bundles.flatMap(({ changes }) => changes.map((change) => change.contentType)));
  const groups = bundles.flatMap(({ participants }) => groupsIn(participants).map(({ id }) => id));
  return {
    settings: await readSettings(strapi),
    own: await strategiesOf(strapi, [...types]),
    members: await membersOf(strapi, groups),
    fallen: new Set((await fallenReviews(strapi, bundles)).map(({ id }) => id)),
    workflows: workflows ?? (await newestStandings(strapi, bundles)),
  };
}

/** Whether the request is approved, as the rules are now. */
export async function approvalCheck(
  strapi: Core.Strapi,
  bundle: RequestBundle,
  workflows?: WorkflowStanding[],
): Promise<Check> {
  return judgeApproval(strapi, await approvalRules(strapi, [bundle], workflows), bundle);
}

/**
 * Changes that a workflow covers need it approved, all others the approval strategy (domain sections 8 and 17). Where
 * there are both, it says which is which.
 */
export function judgeApproval(strapi: Core.Strapi, rules: ApprovalRules, bundle: RequestBundle): Check {
  const { covered, uncovered } = workflowAnswers(bundle, rules.workflows);
  const byStrategy = strategyAnswer(strapi, rules, bundle, uncovered);
  if (covered.length === 0) {
    return check('approval', byStrategy.met ? 'passed' : 'failed', byStrategy.why, byStrategy.fix);
  }
  const answers = [...covered, ...(uncovered.length > 0 ? [saidOfUncovered(byStrategy)] : [])];
  const unmet = answers.filter(({ met }) => !met);
  const shown = unmet.length > 0 ? unmet : answers;
  const fixes = new Map(shown.flatMap(({ fix }) => (fix ? [[fix.message, fix]] : [])));
  return check(
    'approval',
    unmet.length > 0 ? 'failed' : 'passed',
    together(shown.map(({ why }) => why)),
    fixes.size > 0 ? together([...fixes.values()]) : undefined,
    { changes: shown.flatMap(({ changes }) => changes.map(({ documentId }) => documentId)) },
  );
}

const saidOfUncovered = (answer: ApprovalAnswer): ApprovalAnswer => ({
  ...answer,
  why: say('approval.uncovered', { ...named(answer.changes), why: answer.why }),
});

/** The strategy of the site, or of each content type that has its own: every one of them must be met. */
function strategyAnswer(
  strapi: Core.Strapi,
  rules: ApprovalRules,
  bundle: RequestBundle,
  changes: ChangeRow[],
): ApprovalAnswer {
  const { settings, own } = rules;
  const types = [...new Set(changes.map((change) => change.contentType))];
  const strategyIds = [...new Set(types.map((type) => own.get(type) ?? settings.approvalStrategy))];
  const input = { ...whoApproves(rules, bundle), fixedNumber: settings.fixedNumber };
  const answers = strategyIds.map((id) => evaluate(strapi, id, input));
  const unmet = answers.filter((answer) => !answer.met);
  if (unmet.length === 0) return { met: true, why: together(answers.map(saidBy)), changes };
  return { met: false, why: together(unmet.map(saidBy)), fix: say('approval.ask'), changes };
}

/**
 * The reviews that count and the people who are asked, members of groups included. What somebody said who is no
 * approver any more does not count, even before the review is marked so.
 */
function whoApproves(
  { settings, members, fallen }: ApprovalRules,
  { request, participants, reviews }: RequestBundle,
): Omit<StrategyInput, 'fixedNumber'> {
  const authors = new Set(withRole(participants, 'author').map((author) => author.id));
  const isBarred = (id: number | null) => settings.preventAuthorsToReview && authors.has(id);
  const people = [
    ...withRole(participants, 'approver'),
    ...groupsIn(participants).flatMap(({ id }) => members.get(id) ?? []),
  ].flatMap(({ id, name }) => (id === null ? [] : [{ id, name }]));
  const asked = new Map(people.map((person) => [person.id, person]));
  const hasList = participants.some(isApproverRow);
  return {
    reviews: reviews
      .filter((review) => counts(review, request.digest) && !fallen.has(review.id))
      .filter(({ author }) => !isBarred(author?.id ?? null))
      .map((review) => ({ verdict: review.verdict, approver: approverOf(review) }))
      .filter(({ approver }) => !isBarred(approver))
      .filter(({ approver }) => !hasList || (approver !== null && asked.has(approver))),
    explicitApprovers: [...asked.values()].filter(({ id }) => !isBarred(id)),
  };
}

/** On doubt refuse: a strategy that is gone or breaks is not met. */
function evaluate(strapi: Core.Strapi, id: string, input: StrategyInput): StrategyAnswer {
  const strategy = registryOf(strapi).strategies.find((candidate) => candidate.id === id);
  if (!strategy) return { met: false, ...say('approval.unknown-strategy', { id }) };
  try {
    return strategy.evaluate(input);
  } catch (error) {
    strapi.log.error(`The approval strategy "${id}" failed: ${String(error)}`);
    return { met: false, ...say('approval.broken-strategy', { name: strategy.name }) };
  }
}
