import type { Core } from '@strapi/strapi';
import { eligibleContentTypes } from '../capture';
import { ACTIONS } from './actions';

const STORE = { type: 'plugin', name: 'change-requests', key: 'granted-at-first-start' } as const;

/**
 * Grants `read` and `request` to every role that exists when the plugin starts for the first time
 * (domain section 15: allowed by default). The super admin role gets everything from Strapi itself.
 * A fresh Strapi gives its own default roles every action there is, so `approve` and `bypass`, denied by
 * default, are taken back once. Later role edits are never overruled.
 */
export async function grantAtFirstStart(strapi: Core.Strapi): Promise<void> {
  const store = strapi.store(STORE);
  if (await store.get({})) return;
  const roles: { id: number }[] = await strapi.db
    .query('admin::role')
    .findMany({ where: { code: { $ne: 'strapi-super-admin' } } });
  const granted = await requestOnEveryType(strapi);
  for (const role of roles) {
    await strapi.db.query('admin::permission').deleteMany({
      where: { role: { id: role.id }, action: { $in: Object.values(ACTIONS) } },
    });
    await strapi.service('admin::role').addPermissions(role.id, [{ action: ACTIONS.read }, ...granted]);
  }
  await store.set({ value: true });
}

interface Grant {
  action: string;
  subject: string;
  properties: { fields?: string[]; locales?: string[] };
}

/** `request` with all fields and, where localized, all locales: an absent list would mean none. */
async function requestOnEveryType(strapi: Core.Strapi): Promise<Grant[]> {
  const grants: Grant[] = strapi.service('admin::content-type').getPermissionsWithNestedFields([
    {
      actionId: ACTIONS.request,
      options: { applyToProperties: ['fields', 'locales'] },
      subjects: eligibleContentTypes(strapi),
    },
  ]);
  const i18n = strapi.plugin('i18n');
  if (!i18n) return grants;
  const locales: { code: string }[] = await i18n.service('locales').find();
  const codes = locales.map((locale) => locale.code);
  return grants.map((grant) => {
    const contentType = strapi.contentType(grant.subject as never);
    const localized = i18n.service('content-types').isLocalizedContentType(contentType);
    if (!localized) return grant;
    return { ...grant, properties: { ...grant.properties, locales: codes } };
  });
}
