/** The part of `config/plugins` that is the plugin's. */
export interface Configuration {
  /** When stale requests are looked for: a cron expression, on the clock of the server. */
  dailyJobs: string;
}

const DEFAULTS: Configuration = { dailyJobs: '0 12 * * *' };

/**
 * The plugin's configuration file part, `config/plugins`: what has to be known before the database is there.
 * Everything else is a setting that admins change at run time. A key that is not known is refused at start, so that a
 * typing error is not silently ignored.
 */
export const configuration = {
  default: DEFAULTS,
  validator(config: Record<string, unknown>): void {
    const unknown = Object.keys(config).filter((key) => !Object.hasOwn(DEFAULTS, key));
    if (unknown.length > 0) {
      throw new Error(
        `Unknown configuration of the change-requests plugin: ${unknown.join(', ')}. Known in config/plugins is ` +
          `${Object.keys(DEFAULTS).join(', ')}; settings are in the admin under Settings › Change Requests.`,
      );
    }
    if (typeof config.dailyJobs !== 'string' || config.dailyJobs.trim() === '') {
      throw new Error(
        '"dailyJobs" of the change-requests plugin must be a cron expression, such as "0 12 * * *".',
      );
    }
  },
};
