import type { Core } from '@strapi/strapi';
import type { Configuration } from '../settings/configuration';
import { daily } from './daily';
import { schedulersOf } from './service';

/** The jobs as Strapi's cron knows them. */
const DAILY = 'change-requests: daily';
const EVERY_MINUTE = 'change-requests: every minute';

/**
 * Registers the jobs with Strapi's cron, which runs whatever "cron.enabled" says: that is about the app's own tasks.
 * Every minute is also when is done what another process left in the middle; at start, as soon as everybody's checks
 * and listeners are registered, what was due while no server ran.
 */
export function startSchedulers(strapi: Core.Strapi): { stop(): void } {
  let isStopped = false;
  const expression = strapi.config.get<Configuration['dailyJobs']>('plugin::change-requests.dailyJobs');

  const run = async (): Promise<void> => {
    if (isStopped || !strapi.isLoaded) return;
    try {
      await doWhatIsDue(strapi, new Date(), expression);
    } catch (error) {
      if (!isStopped) strapi.log.error(`A scheduled job of change requests failed: ${String(error)}`);
    }
  };
  strapi.cron.add({
    [DAILY]: { options: expression, task: run },
    [EVERY_MINUTE]: { options: '* * * * *', task: run },
  });
  // Strapi only logs an expression that it does not understand; then nothing would ever be done.
  if (nextDaily(strapi) === null) {
    throw new Error(`"dailyJobs" of the change-requests plugin is no cron expression: "${expression}".`);
  }
  const atStart = () => void run();
  strapi.server.httpServer.once('listening', atStart);
  return {
    stop() {
      isStopped = true;
      strapi.server.httpServer.off('listening', atStart);
      [DAILY, EVERY_MINUTE].forEach((name) => strapi.cron.remove(name));
    },
  };
}

async function doWhatIsDue(strapi: Core.Strapi, now: Date, expression: string): Promise<void> {
  const next = nextDaily(strapi);
  if (next !== null) await daily(strapi, now, { at: next.toISOString(), expression });
  await schedulersOf(strapi).plannedMerges(now);
}

/** When the daily job comes next; null for one that Strapi could not schedule, or that never comes. */
function nextDaily(strapi: Core.Strapi): Date | null {
  const next = strapi.cron.jobs.find(({ name }) => name === DAILY)?.job.nextInvocation();
  return next ? new Date(next.getTime()) : null;
}
