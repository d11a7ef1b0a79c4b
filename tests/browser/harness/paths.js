'use strict';

const path = require('path');

const ROOT = path.resolve(__dirname, '..', '..', '..');
const PLAYGROUND = path.join(ROOT, 'playground');

module.exports = {
  ROOT,
  PLAYGROUND,
  STRAPI: path.join(ROOT, 'node_modules', '@strapi', 'strapi', 'bin', 'strapi.js'),
  /** What a failed test leaves behind: screenshots and the server's log. Ignored by git. */
  OUTPUT: path.resolve(__dirname, '..', '.output'),
};
