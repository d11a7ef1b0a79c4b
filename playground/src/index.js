'use strict';

const seed = require('./seed');

module.exports = {
  /** Fills an empty database, unless SEED=false (the tests bring their own content). */
  async bootstrap({ strapi }) {
    if (strapi.config.get('playground.seed')) {
      await seed(strapi);
    }
  },
};
