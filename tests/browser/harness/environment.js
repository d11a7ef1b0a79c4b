'use strict';

const { TestEnvironment } = require('jest-environment-node');

const { contextOf } = require('./browser');

/**
 * Jest gives each test file a fresh module registry. The browser and its windows live outside of it, so that every
 * file of a run shares one Chromium, and with it the admin's scripts that are loaded already.
 */
module.exports = class BrowserEnvironment extends TestEnvironment {
  async setup() {
    await super.setup();
    this.global.changeRequestsBrowser = { contextOf };
  }
};
