/** Settings and policies for one test, and as they were afterwards. */
import { strapi } from '../harness';
import { must, type Data } from './requests';

const ADMIN = 'admin@demo.test';

/** Statuses are computed again in the background after every setting; the next test must not see that happen. */
const recomputed = () => strapi.eventHub.emit('change-request.settings-changed', {});

/** Runs work under other settings. */
export const withSettings = async (changed: Data, work: () => Promise<void>): Promise<void> => {
  const {
    strategies: _,
    mergeUserAccount: __,
    schedulerUserAccount: ___,
    ...before
  } = await must(ADMIN, 'get', '/settings');
  await must(ADMIN, 'put', '/settings', changed);
  try {
    await work();
  } finally {
    await must(ADMIN, 'put', '/settings', before);
    await recomputed();
  }
};

/** Runs work while a content type has its own strategy. */
export const withStrategy = async (
  contentType: string,
  strategy: string,
  work: () => Promise<void>,
): Promise<void> => {
  const before = await must(ADMIN, 'get', `/content-type-policies/${contentType}`);
  await must(ADMIN, 'put', `/content-type-policies/${contentType}`, { strategy });
  try {
    await work();
  } finally {
    await must(ADMIN, 'put', `/content-type-policies/${contentType}`, { strategy: before.strategy });
    await recomputed();
  }
};
