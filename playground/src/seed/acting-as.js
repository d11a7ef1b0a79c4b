'use strict';

/**
 * Runs `work` as if that person had sent a request: services that ask the request context who is acting find them.
 * @param {string} email an account of accounts.js
 * @param {(person: {user: object, userAbility: object}) => Promise<unknown>} work
 */
module.exports = async (strapi, email, work) => {
  const user = await strapi.db.query('admin::user').findOne({ where: { email }, populate: ['roles'] });
  const userAbility = await strapi.service('admin::permission').engine.generateUserAbility(user);
  const auth = { strategy: { name: 'admin' }, credentials: user, ability: userAbility };
  return strapi.requestContext.run({ state: { user, userAbility, auth, isAuthenticated: true } }, () =>
    work({ user, userAbility }),
  );
};
