import type { Core } from '@strapi/strapi';

/** What the content manager's "Configure the view" holds of a type: names for people. */
export interface DisplayConfiguration {
  mainField: string | null;
  labels: Record<string, string>;
}

interface StoredConfiguration {
  settings?: { mainField?: string };
  metadatas?: Record<string, { edit?: { label?: string } } | undefined>;
}

const KEY_PREFIX = 'plugin_content_manager_configuration_';
const KEY = /^plugin_content_manager_configuration_(?:content_types|components)::(.+)$/;

const configurations = new WeakMap<object, Map<string, DisplayConfiguration>>();
const listeners = new WeakMap<object, Set<() => void>>();

const toConfiguration = (value: string): DisplayConfiguration => {
  const stored = JSON.parse(value) as StoredConfiguration;
  const labels: Record<string, string> = {};
  for (const [name, metadata] of Object.entries(stored.metadatas ?? {})) {
    if (metadata?.edit?.label) labels[name] = metadata.edit.label;
  }
  return { mainField: stored.settings?.mainField ?? null, labels };
};

/** The configuration of a type, as far as it has been loaded; nothing is queried. */
export const displayConfiguration = (strapi: Core.Strapi, uid: string): DisplayConfiguration | undefined =>
  configurations.get(strapi)?.get(uid);

/** Calls back whenever the configurations were read again, so that what was derived from them is dropped. */
export const onDisplayConfigurationChange = (strapi: Core.Strapi, listener: () => void): void => {
  const registered = listeners.get(strapi) ?? new Set();
  registered.add(listener);
  listeners.set(strapi, registered);
};

/**
 * Reads main fields and labels of all types with one query. Until it was called, documents are labelled by
 * their first text attribute.
 */
export const loadDisplayConfiguration = async (strapi: Core.Strapi): Promise<void> => {
  const rows = (await strapi.db.query('strapi::core-store').findMany({
    select: ['key', 'value'],
    where: { key: { $startsWith: KEY_PREFIX } },
  })) as { key: string; value: string }[];

  const loaded = new Map<string, DisplayConfiguration>();
  for (const { key, value } of rows) {
    const uid = KEY.exec(key)?.[1];
    if (uid !== undefined) loaded.set(uid, toConfiguration(value));
  }
  configurations.set(strapi, loaded);
  listeners.get(strapi)?.forEach((listener) => listener());
};

/** Loads the configuration now and again whenever somebody configures a view. To be called in `bootstrap`. */
export const watchDisplayConfiguration = async (strapi: Core.Strapi): Promise<void> => {
  await loadDisplayConfiguration(strapi);
  const reload = async (event: { result?: unknown }): Promise<void> => {
    const key = (event.result as { key?: string } | undefined)?.key;
    if (key?.startsWith(KEY_PREFIX)) await loadDisplayConfiguration(strapi);
  };
  strapi.db.lifecycles.subscribe({
    models: ['strapi::core-store'],
    afterCreate: reload,
    afterUpdate: reload,
  });
};
