import type { Core } from '@strapi/strapi';
import type { Check } from '../../../contracts/checks';
import { saidBy, say, type Sentence } from '../../../core/sentences';
import type { Problem as CaptureProblem } from '../capture';
import type { EvaluatedChange } from '../changes/outcomes';
import { check } from './check';

export type PlaceProblem = NonNullable<Check['problems']>[number];

/** What keeps a change from being published, as it is found: who may be told of it is asked later. */
export interface FoundProblem {
  change: string;
  path: string;
  /** Can quote values, and titles of other documents. */
  said: Sentence;
  /** Quotes neither, for those who may not read them and for what everybody reads. */
  nameless: Sentence;
  /** The other document that `said` names. */
  reference?: { contentType: string; documentId: string };
}

export function foundProblem(
  strapi: Core.Strapi,
  { change }: EvaluatedChange,
  problem: CaptureProblem,
): FoundProblem {
  return {
    change: change.documentId,
    path: problem.path,
    said: saidBy(problem),
    nameless: namelessOf(strapi, problem),
    ...(problem.reference && { reference: problem.reference }),
  };
}

/** Strapi's validator can quote values, so what everybody reads does not have its words. */
function namelessOf(strapi: Core.Strapi, { kind, reference }: CaptureProblem): Sentence {
  if (kind === 'missing_media') return say('publishable.missing-some-file');
  const type = reference && strapi.contentTypes[reference.contentType as never]?.info.displayName;
  if (type === undefined) return say('publishable.not-accepted');
  return kind === 'unpublished_target'
    ? say('publishable.unpublished-related', { type })
    : say('publishable.missing-related', { type });
}

export const placed = ({ change, path }: FoundProblem, said: Sentence): PlaceProblem => ({
  change,
  path,
  ...said,
});

/** As everybody may read it: not even how much more there is, which can be in fields that they may not read. */
export const notPublishable = (evaluated: EvaluatedChange[], found: FoundProblem[]): Check =>
  failed(
    evaluated,
    found.map((one) => placed(one, one.nameless)),
    0,
  );

/** To somebody who may read these problems, and maybe no other one. */
export function notPublishableFor(evaluated: EvaluatedChange[], problems: PlaceProblem[]): Check {
  if (problems.length > 0) return failed(evaluated, problems, problems.length - 1);
  return check('publishable', 'failed', say('publishable.unseen'), say('publishable.ask-reader'));
}

function failed(evaluated: EvaluatedChange[], problems: PlaceProblem[], more: number): Check {
  const first = problems[0] as PlaceProblem;
  const label = evaluated.find(({ change }) => change.documentId === first.change)?.change.label ?? '';
  const why = say('publishable.no', { label, problem: saidBy(first), more });
  return check('publishable', 'failed', why, say('publishable.edit-again'), {
    changes: [...new Set(problems.map(({ change }) => change))],
    problems,
  });
}
