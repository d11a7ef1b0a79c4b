import { TABLES } from '../tables';
import { concernsRequests } from './triggers';

const write = (action: string, uid: string, data?: Record<string, unknown> | Record<string, unknown>[]) =>
  concernsRequests({ action, model: { uid }, params: { ...(data && { data }) } });

describe('writes that can change the status of a request, or who may see it', () => {
  it('are those of accounts that come, go, or get other roles', () => {
    expect(write('afterCreate', 'admin::user', { email: 'x' })).toBe(true);
    expect(write('beforeDelete', 'admin::user')).toBe(true);
    expect(write('afterDeleteMany', 'admin::user')).toBe(true);
    for (const name of ['roles', 'isActive', 'blocked']) {
      expect(write('afterUpdate', 'admin::user', { [name]: true })).toBe(true);
    }
    expect(write('afterUpdate', 'admin::user', { firstname: 'X', preferedLanguage: 'de' })).toBe(false);
  });

  it('are those of roles with people or rights, and of every permission', () => {
    expect(write('afterCreate', 'admin::role', { name: 'New' })).toBe(false);
    expect(write('afterCreate', 'admin::role', { name: 'New', users: [1] })).toBe(true);
    expect(write('afterUpdate', 'admin::role', { name: 'Renamed' })).toBe(false);
    expect(write('afterDelete', 'admin::role')).toBe(true);
    for (const action of ['beforeCreate', 'afterCreateMany', 'beforeUpdate', 'afterDelete']) {
      expect(write(action, 'admin::permission', [{ action: 'x' }])).toBe(true);
    }
  });

  it('are those of groups, lists and delegations', () => {
    expect(write('afterCreate', TABLES.approverGroup, {})).toBe(false);
    expect(write('afterUpdate', TABLES.approverGroup, { users: [] })).toBe(true);
    expect(write('afterCreate', TABLES.approverList, {})).toBe(true);
    expect(write('afterDelete', TABLES.delegation)).toBe(true);
  });

  it('are not those of other tables', () => {
    expect(write('afterUpdate', 'api::article.article', { roles: [] })).toBe(false);
  });
});
