import type { Core } from '@strapi/strapi';
import type { Role } from '../../../contracts/approvers';

/** Every admin role by name, to make approver groups of. */
export async function listRoles(strapi: Core.Strapi): Promise<Role[]> {
  const roles: Role[] = await strapi.db.query('admin::role').findMany({
    select: ['id', 'name'],
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  });
  return roles.map(({ id, name }) => ({ id, name }));
}
