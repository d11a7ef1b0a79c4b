import type { Core } from '@strapi/strapi';
import {
  DEFAULT_SETTINGS,
  settingsSchema,
  type Settings,
  type SettingsInput,
} from '../../../contracts/settings';
import { invalidAt } from '../errors';
import { requirePeople } from '../people/find';
import { registryOf } from '../registry';
import { claimRows, inTransaction } from '../transaction';

const STORE = { type: 'plugin', name: 'change-requests', key: 'settings' } as const;

/** The settings as stored, defaults filled in (domain section 13). */
export async function readSettings(strapi: Core.Strapi): Promise<Settings> {
  const stored = ((await strapi.store(STORE).get({})) ?? {}) as Partial<Settings>;
  return settingsSchema.parse({ ...DEFAULT_SETTINGS, ...stored });
}

/** The plugin's rows in Strapi's store, of which the one of the first start is always there. */
const OWN_ROWS = { key: { $startsWith: `${STORE.type}_${STORE.name}_` } };

/**
 * Changes some settings; all of them are validated before any is stored. Two people at once change one after the other.
 * @throws ValidationError (400) naming the setting; the old ones stay.
 */
export const writeSettings = (strapi: Core.Strapi, input: SettingsInput): Promise<Settings> =>
  inTransaction(strapi, async () => {
    await claimRows(strapi, 'strapi::core-store', OWN_ROWS);
    return change(strapi, input);
  });

async function change(strapi: Core.Strapi, input: SettingsInput): Promise<Settings> {
  const next: Settings = { ...(await readSettings(strapi)), ...input };
  requireStrategy(strapi, next.approvalStrategy, 'approvalStrategy');
  for (const name of ['mergeUser', 'schedulerUser'] as const) {
    const account = input[name];
    // One that was chosen before and is blocked by now keeps nobody from changing something else.
    if (typeof account === 'number') await requirePeople(strapi, [account], [name]);
  }
  await strapi.store(STORE).set({ value: next });
  return next;
}

/** @throws ValidationError (400) when no such strategy is registered. */
export function requireStrategy(strapi: Core.Strapi, id: string, path: string): void {
  const known = registryOf(strapi).strategies.map((strategy) => strategy.id);
  if (known.includes(id)) return;
  throw invalidAt([path], `There is no approval strategy "${id}"; known are ${known.join(', ')}.`);
}
