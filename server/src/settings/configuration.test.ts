import { configuration } from './configuration';

const validate = (config: Record<string, unknown>) => () => configuration.validator(config);

describe('the configuration in config/plugins', () => {
  it('is right as it comes', () => {
    expect(validate(configuration.default as never)).not.toThrow();
    expect(configuration.default.dailyJobs).toBe('0 12 * * *');
  });

  it('names what it does not know', () => {
    expect(validate({ ...configuration.default, dailyJob: '0 1 * * *' })).toThrow(/dailyJob\b.+dailyJobs/);
  });

  it.each([null, 12, '', '  '])('refuses %p as a cron expression', (dailyJobs) => {
    expect(validate({ dailyJobs })).toThrow(/cron expression/);
  });
});
