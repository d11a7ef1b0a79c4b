import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { policyInput, settingsInput, type SettingsAnswer } from '../../../contracts/settings';
import { emit } from '../events';
import { endpoint, parseBody } from '../http/endpoint';
import { findPerson } from '../people/find-person';
import { registryOf } from '../registry';
import { listPolicies, readPolicy, writePolicy } from './policies';
import { readSettings, writeSettings } from './settings';

async function answer(strapi: Core.Strapi): Promise<SettingsAnswer> {
  const strategies = registryOf(strapi).strategies.map(({ id, name, description }) => ({
    id,
    name,
    description,
  }));
  const settings = await readSettings(strapi);
  return {
    ...settings,
    mergeUserAccount: await findPerson(strapi, settings.mergeUser),
    schedulerUserAccount: await findPerson(strapi, settings.schedulerUser),
    strategies,
  };
}

export const settingsController = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** `GET /settings` */
  read: endpoint(async () => ({ data: await answer(strapi) })),

  /** `PUT /settings`: 400 for unknown keys and bad values. */
  write: endpoint(async (ctx: Context) => {
    await writeSettings(strapi, parseBody(settingsInput, ctx));
    emit(strapi, 'settings-changed', {});
    return { data: await answer(strapi) };
  }),

  /** `GET /content-type-policies`: one entry per content type that can be proposed. */
  policies: endpoint(async () => ({ data: await listPolicies(strapi) })),

  /** `GET /content-type-policies/:contentType` */
  policy: endpoint(async (ctx: Context) => ({
    data: await readPolicy(strapi, ctx.params.contentType),
  })),

  /** `PUT /content-type-policies/:contentType` */
  writePolicy: endpoint(async (ctx: Context) => {
    const policy = await writePolicy(strapi, ctx.params.contentType, parseBody(policyInput, ctx));
    emit(strapi, 'settings-changed', { contentType: policy.contentType });
    return { data: policy };
  }),
});
