/** People with other rights than those of the demo: a role and an account of their own, made as the admin makes them. */
import { call, must, PASSWORD, world, type Name } from '../harness';
import { ARTICLE, unique } from './documents';

export interface Grant {
  action: string;
  subject: string | null;
  properties: { fields?: string[]; locales?: string[] };
  conditions: string[];
}

interface Role {
  id: number;
  name: string;
}

type Limits = Grant['properties'];

const DEMO_EDITOR = 'Newsroom editor';
const OWN = new Set(['request', 'approve', 'bypass']);

/** A right without a content type. */
export const right = (action: string): Grant => ({ action, subject: null, properties: {}, conditions: [] });

export const OPEN_SECTION = right('plugin::change-requests.read');

/** Everything that the editor's role may read of a content type: all of its fields and locales. */
const everything = async (subject: string): Promise<Limits> => {
  const roles = await must<Role[]>('admin', 'GET', '/admin/roles');
  const editor = roles.find(({ name }) => name === DEMO_EDITOR);
  const grants = await must<Grant[]>('admin', 'GET', `/admin/roles/${editor?.id}/permissions`);
  const reading = grants.find(
    (one) => one.subject === subject && one.action === 'plugin::content-manager.explorer.read',
  );
  return reading?.properties ?? {};
};

/** Rights on a content type, by their last word: `read`, `update`, `request` …; on all fields and locales, or fewer. */
export const rightsOn = async (verbs: string[], subject = ARTICLE, limits: Limits = {}): Promise<Grant[]> => {
  const { fields, locales } = { ...(await everything(subject)), ...limits };
  return verbs.map((verb) => ({
    action: OWN.has(verb) ? `plugin::change-requests.${verb}` : `plugin::content-manager.explorer.${verb}`,
    subject,
    properties: {
      ...(['read', 'create', 'update', 'request'].includes(verb) && { fields }),
      ...(locales && { locales }),
    },
    conditions: [],
  }));
};

/** Somebody with exactly these rights, signed in, and able to open the section if not said otherwise. */
export const personWith = async (grants: Grant[], { opensSection = true } = {}): Promise<Name> => {
  const name = unique('person').replaceAll(' ', '-');
  const role = await must<Role>('admin', 'POST', '/admin/roles', { name, description: '' });
  await must('admin', 'PUT', `/admin/roles/${role.id}/permissions`, {
    permissions: [...(opensSection ? [OPEN_SECTION] : []), ...grants],
  });
  const { registrationToken } = await must<{ registrationToken: string }>('admin', 'POST', '/admin/users', {
    firstname: 'Some',
    lastname: name,
    email: `${name}@demo.test`,
    roles: [role.id],
  });
  const answer = await call<{ data: { token: string } }>('admin', 'POST', '/admin/register', {
    registrationToken,
    userInfo: { firstname: 'Some', lastname: name, password: PASSWORD },
  });
  const people = world.people as Record<string, { email: string; name: string; token: string }>;
  people[name] = { email: `${name}@demo.test`, name: `Some ${name}`, token: answer.body.data.token };
  return name as Name;
};
