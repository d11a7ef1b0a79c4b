'use strict';

const actingAs = require('../acting-as');

/**
 * The plugin's controllers, called as that person: what its HTTP API does after the router, without a network. At
 * bootstrap, when the seed runs, the server does not listen yet.
 * @param {string} email an account of accounts.js
 * @returns {(controller: string, action: string, call?: {id?: string, body?: object}) => Promise<unknown>} answers
 *   with `data`; throws with the plugin's message when it refuses
 */
module.exports =
  (strapi, email) =>
  (controller, action, { id, body = {} } = {}) =>
    actingAs(strapi, email, async ({ user, userAbility }) => {
      const state = { user, userAbility, auth: { strategy: { name: 'admin' } }, isAuthenticated: true };
      const context = { state, params: { id }, query: {}, request: { body } };
      await strapi.plugin('change-requests').controller(controller)[action](context);
      if (context.body.error) {
        throw new Error(context.body.error.message);
      }
      return context.body.data;
    });
