import { withSyntheticRights } from './synthetic-edit-rights';

const CREATE = 'plugin::content-manager.explorer.create';
const UPDATE = 'plugin::content-manager.explorer.update';
const subject = 'api::article.article';
const permission = (action: string, properties = {}, conditions: unknown[] = []) => ({
  action,
  subject,
  properties,
  conditions,
});
const request = permission('plugin::change-requests.request', { fields: ['title'], locales: ['en'] }, [
  'admin::is-creator',
]);

const added = (permissions: ReturnType<typeof permission>[]) =>
  withSyntheticRights(permissions).slice(permissions.length);

describe('rights shown to the content manager', () => {
  it('let somebody who may only propose edit and create, in the same fields and locales', () => {
    const properties = { fields: ['title'], locales: ['en'], changeRequestsOnly: true };
    expect(added([request])).toEqual([permission(CREATE, properties), permission(UPDATE, properties)]);
  });

  it('add only what is missing', () => {
    expect(added([request, permission(UPDATE)]).map(({ action }) => action)).toEqual([CREATE]);
    expect(added([request, permission(UPDATE), permission(CREATE)])).toEqual([]);
  });

  it('add nothing without the right to propose', () => {
    expect(added([permission('plugin::content-manager.explorer.read')])).toEqual([]);
  });

  it('do not mix content types', () => {
    const other = { ...permission(UPDATE), subject: 'api::author.author' };
    expect(added([request, other]).map(({ action }) => action)).toEqual([CREATE, UPDATE]);
  });

  it('keep the union of several roles', () => {
    const second = { ...request, properties: { fields: ['body'] } };
    expect(added([request, second]).filter(({ action }) => action === UPDATE)).toHaveLength(2);
  });

  it('are for the locales without a real right, and for no field that the real right lacks', () => {
    const everywhere = permission('plugin::change-requests.request', {
      fields: ['title', 'body'],
      locales: ['en', 'fr', 'de'],
    });
    const inFrench = permission(UPDATE, { fields: ['title'], locales: ['fr'] });
    expect(added([everywhere, inFrench]).filter(({ action }) => action === UPDATE)).toEqual([
      permission(UPDATE, { fields: ['title'], locales: ['en', 'de'], changeRequestsOnly: true }),
    ]);
    const inOthers = permission(UPDATE, { fields: ['title'], locales: ['en', 'de'] });
    expect(added([everywhere, inFrench, inOthers]).map(({ action }) => action)).toEqual([CREATE]);
  });

  it('add nothing twice', () => {
    const once = withSyntheticRights([request]);
    expect(withSyntheticRights(once)).toEqual(once);
  });
});
