'use strict';

const path = require('path');

module.exports = ({ env }) => ({
  host: env('HOST', '127.0.0.1'),
  port: env.int('PORT', 1337),
  url: env('PUBLIC_URL', ''),
  app: { keys: env.array('APP_KEYS', ['demo-app-key-one', 'demo-app-key-two']) },
  dirs: { public: path.resolve(__dirname, '..', env('PUBLIC_DIR', 'public')) },
  // For tests of what it can write.
  mcp: { enabled: env.bool('MCP', false) },
  logger: { updates: { enabled: false }, startup: { enabled: env.bool('STARTUP_BANNER', false) } },
});
