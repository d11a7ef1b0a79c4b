'use strict';

const { TestEnvironment } = require('jest-environment-node');

const { tidy, shared } = require('./strapi-process');

/**
 * Jest gives each test file a fresh module registry; a Strapi inside it would be loaded anew, slowly, and twice in one
 * process. An environment lives outside: it starts Strapi once per process with Node's own `require` and lends it
 * to every test file.
 */
module.exports = class StrapiEnvironment extends TestEnvironment {
  async setup() {
    await super.setup();
    this.global.changeRequestsTest = await shared();
  }

  async teardown() {
    await tidy();
    await super.teardown();
  }
};
