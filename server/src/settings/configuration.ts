/**
 * The plugin's configuration file part, `config/plugins`: nothing is configurable there yet, everything
 * is a setting that admins change at run time. A key that is not known is refused at start, so that a
 * typing error is not silently ignored.
 */
export const configuration = {
  default: {},
  validator(config: Record<string, unknown>): void {
    const unknown = Object.keys(config);
    if (unknown.length === 0) return;
    throw new Error(
      `Unknown configuration of the change-requests plugin: ${unknown.join(', ')}. ` +
        'It has no options in config/plugins; its settings are in the admin under Settings › Change Requests.',
    );
  },
};
