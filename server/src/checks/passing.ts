import { setImmediate } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';
import type { Check } from '../../../contracts/checks';
import { evaluateChanges, type EvaluatedChange } from '../changes/outcomes';
import type { ChangeRow } from '../changes/rows';
import type { RequestBundle } from '../requests/bundle';
import { approvalRules, judgeApproval } from './approval';
import { conflictsCheck } from './conflicts';
import { registeredChecks } from './evaluate';
import { publishableChecks } from './publishable';

/** Changes whose documents are read and compared in one go: all of them are in memory, and none waits long. */
const CHANGES = 50;

const hasFailed = ({ state }: Check): boolean => state === 'failed';

/**
 * Which of these requests, all of them under review, pass every check; by number. The same checks as
 * `evaluateChecks`, for many: what can be shared is read once, and once one has failed the dearer ones are left out.
 */
export async function passing(strapi: Core.Strapi, bundles: RequestBundle[]): Promise<Set<number>> {
  const passed = new Set<number>();
  if (bundles.length === 0) return passed;
  const rules = await approvalRules(strapi, bundles);
  const approved = bundles.filter((bundle) => !hasFailed(judgeApproval(strapi, rules, bundle)));
  for (const part of parts(approved)) {
    for (const bundle of await withoutObstacles(strapi, part)) {
      const registered = await registeredChecks(strapi, bundle);
      if (!registered.some(hasFailed)) passed.add(bundle.request.id);
    }
    // People's requests go first.
    await setImmediate();
  }
  return passed;
}

function parts(bundles: RequestBundle[]): RequestBundle[][] {
  const all: RequestBundle[][] = [];
  let room = 0;
  for (const bundle of bundles) {
    const last = all.at(-1);
    if (last && bundle.changes.length <= room) last.push(bundle);
    else {
      all.push([bundle]);
      room = CHANGES;
    }
    room -= bundle.changes.length;
  }
  return all;
}

/** Those without conflicts whose documents could be published. */
async function withoutObstacles(strapi: Core.Strapi, bundles: RequestBundle[]): Promise<RequestBundle[]> {
  const targets = new Map(bundles.map(({ request }) => [request.id, request.mergeTarget]));
  const evaluated = await evaluateChanges(
    strapi,
    bundles.flatMap(({ changes }) => changes),
    (change: ChangeRow) => targets.get(change.requestId) ?? 'published',
  );
  const byRequest = new Map<number, EvaluatedChange[]>(bundles.map(({ request }) => [request.id, []]));
  for (const one of evaluated) byRequest.get(one.change.requestId)?.push(one);
  const changesOf = ({ request }: RequestBundle) => byRequest.get(request.id) ?? [];
  const mergeable = bundles.filter((bundle) => !hasFailed(conflictsCheck(changesOf(bundle))));
  const publishable = await publishableChecks(strapi, mergeable.map(changesOf));
  return mergeable.filter((_bundle, index) => publishable[index]?.check.state !== 'failed');
}
