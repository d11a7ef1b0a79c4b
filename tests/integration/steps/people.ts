/** Accounts and rights that a test needs beside those of the playground. */
import { people, strapi } from '../harness';
import type { Data } from './requests';

const EXPLORER = 'plugin::content-manager.explorer';
const PLUGIN = 'plugin::change-requests';

export interface Grant {
  action: string;
  subject?: string | null;
  properties?: { fields?: string[]; locales?: string[] };
  conditions?: string[];
}

const allFields = (uid: string): string[] =>
  strapi
    .service('admin::content-type')
    .getNestedFields(strapi.contentTypes[uid as never], { components: strapi.components });

/** Rights on a content type: all fields and locales unless it says otherwise. */
export const grant = (
  verb: string,
  subject: string,
  { fields, locales, conditions = [] }: { fields?: string[]; locales?: string[]; conditions?: string[] } = {},
): Grant => {
  const own = ['request', 'approve', 'bypass'].includes(verb);
  const hasFields = !['approve', 'bypass', 'delete', 'publish'].includes(verb);
  const contentType = strapi.contentTypes[subject as never] as {
    pluginOptions?: { i18n?: { localized?: boolean } };
  };
  const localized = contentType.pluginOptions?.i18n?.localized === true;
  return {
    action: own ? `${PLUGIN}.${verb}` : `${EXPLORER}.${verb}`,
    subject,
    properties: {
      ...(hasFields && { fields: fields ?? allFields(subject) }),
      ...(localized && { locales: locales ?? ['en', 'fr'] }),
    },
    conditions,
  };
};

/** A right of the plugin that concerns no content type. */
export const right = (name: string): Grant => ({
  action: `${PLUGIN}.${name}`,
  subject: null,
  properties: {},
  conditions: [],
});

let accounts = 0;

/** A new account whose role has exactly these rights (and opens the section). Password as everybody's. */
export const account = async (
  grants: Grant[],
  firstname = 'Test',
): Promise<{ id: number; email: string; roleId: number }> => {
  accounts += 1;
  const code = `test-role-${Date.now().toString(36)}-${accounts}`;
  const role = await strapi.db.query('admin::role').create({ data: { code, name: code, description: code } });
  const open = { action: `${PLUGIN}.read`, subject: null, properties: {}, conditions: [] };
  await strapi
    .service('admin::role')
    .assignPermissions(role.id, [open, ...grants.map((one) => ({ conditions: [], properties: {}, ...one }))]);
  const email = `${code}@demo.test`;
  const user = await strapi.service('admin::user').create({
    email,
    firstname,
    lastname: `Person ${accounts}`,
    password: 'Demo-1234',
    isActive: true,
    registrationToken: null,
    roles: [role.id],
  });
  return { id: user.id, email, roleId: role.id };
};

/** Deletes an account as the admin's user page does. */
export const removeAccount = (id: number): Promise<unknown> => strapi.service('admin::user').deleteById(id);

export const idOf = (email: string): number =>
  (people as Record<string, { id: number }>)[email]?.id as number;

/** A token for the content API that may read everything. */
export const readToken = async (): Promise<string> => {
  const token = await strapi.service('admin::api-token').create({
    name: `read ${Date.now()} ${(accounts += 1)}`,
    description: '',
    type: 'read-only',
    lifespan: null,
  } as Data);
  return token.accessKey as string;
};
