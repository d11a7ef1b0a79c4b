'use strict';

const { ACCOUNTS, PASSWORD } = require('./accounts');
const permissionsOf = require('./permissions');
const ROLES = require('./roles');

const ensureRole = async (strapi, definition) => {
  const { code, name, description } = definition;
  const query = strapi.db.query('admin::role');
  const role =
    (await query.findOne({ where: { code } })) ?? (await query.create({ data: { code, name, description } }));
  await strapi.service('admin::role').assignPermissions(role.id, permissionsOf(strapi, definition));
};

const ensureAccount = async (strapi, { email, firstname, lastname, role }) => {
  const existing = await strapi.db.query('admin::user').findOne({ where: { email } });
  if (existing) {
    return existing;
  }
  const { id } = await strapi.db.query('admin::role').findOne({ where: { code: role } });
  return strapi.service('admin::user').create({
    email,
    firstname,
    lastname,
    password: PASSWORD,
    isActive: true,
    registrationToken: null,
    roles: [id],
  });
};

/**
 * Creates the roles and accounts that are missing and gives every role its permissions.
 * @returns {Promise<Record<string, object>>} the admin users by email
 */
module.exports = async (strapi) => {
  for (const definition of ROLES) {
    await ensureRole(strapi, definition);
  }
  const people = {};
  for (const account of ACCOUNTS) {
    people[account.email] = await ensureAccount(strapi, account);
  }
  return people;
};
