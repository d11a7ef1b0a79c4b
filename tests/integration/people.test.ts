/** Whom pickers find: `GET /people`. */
import { people, strapi } from './harness';
import { call } from './steps';

const found = async (typed: string): Promise<string[]> => {
  const { data } = await call('editor@demo.test', 'get', `/people?_q=${encodeURIComponent(typed)}`);
  return data.map(({ name }: { name: string }) => name);
};

describe('people', () => {
  it.each([
    ['a part of the first name', 'ros'],
    ['a part of the last name', 'DELGA'],
    ['the whole name, as it is shown', 'Rosa Delgado'],
    ['the last name first', 'delgado  rosa'],
    ['a part of the e-mail address', 'reviewer@demo'],
  ])('are found by %s', async (_, typed) => {
    expect(await found(typed)).toContain('Rosa Delgado');
  });

  it('are not found by a word that is nowhere', async () => {
    expect(await found('Rosa Menon')).toEqual([]);
  });

  it.each([{ blocked: true }, { isActive: false }])(
    'are not offered when they cannot log in: %j',
    async (data) => {
      const { id } = people['reviewer@demo.test'];
      await strapi.db.query('admin::user').update({ where: { id }, data });
      try {
        expect(await found('Rosa Delgado')).toEqual([]);
      } finally {
        await strapi.db
          .query('admin::user')
          .update({ where: { id }, data: { blocked: false, isActive: true } });
      }
    },
  );

  it('are all offered while nothing is typed', async () => {
    expect((await found('')).length).toBeGreaterThan(1);
  });
});
