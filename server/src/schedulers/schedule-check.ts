import type { Core } from '@strapi/strapi';
import type { Check } from '../../../contracts/checks';
import { saidBy, say } from '../../../core/sentences';
import { check } from '../checks/check';
import type { RequestRow } from '../requests/rows';
import { publisherOf } from './publisher';

const inMilliseconds = (date: string): number => new Date(date).getTime();

/**
 * When the request is published by itself, and what would stand against that besides the other checks. Never failed:
 * a planned time keeps nobody from publishing before it (docs/decisions.md).
 */
export async function scheduleCheck(strapi: Core.Strapi, request: RequestRow): Promise<Check[]> {
  const { mergeAt, mergeAtFailure: failure } = request;
  if (failure !== null) {
    const why = say('plan.failed', { at: inMilliseconds(failure.at), why: saidBy(failure) });
    return [check('schedule', 'warning', why, say('plan.again'))];
  }
  if (mergeAt === null) return [];
  const at = inMilliseconds(mergeAt);
  const { viewer, lack } = await publisherOf(strapi, request);
  if (lack !== null) {
    const why = say('plan.would-fail', { at, why: lack });
    return [check('schedule', 'warning', why, say('plan.get-rights'))];
  }
  return [check('schedule', 'info', say('plan.at', { at, name: viewer.person.name }))];
}
