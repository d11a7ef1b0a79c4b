import { MOMENT, plain, takes } from './templates';
import type { Sentence } from './types';

/** What is said about publishing at a planned time. `at` in milliseconds, shown on the reader's clock. */
export const SCHEDULING = {
  'plan.past': plain('This time is over: choose one in the future.'),
  'plan.token': plain('API tokens may propose, but not plan when something is published.'),
  'plan.at': takes<{ at: number; name: string }>()(
    `It is published by itself on ${MOMENT}, with the rights of {name}, if every check passes then.`,
  ),
  'plan.would-fail': takes<{ at: number; why: Sentence }>()(
    `It is planned for ${MOMENT}, but would not be published like this: {why}`,
  ),
  'plan.get-rights': plain('Give this account the right, or let somebody plan it who has it.'),
  'plan.failed': takes<{ at: number; why: Sentence }>()(
    `It was not published as planned on ${MOMENT}: {why}`,
  ),
  'plan.again': plain('Plan another time, or publish it by hand.'),
  'plan.nobody': plain('The account that planned it does not exist any more or is blocked.'),
  'plan.not-visible': takes<{ name: string }>()('{name} may not see everything in this request.'),
};
