'use strict';

module.exports = ({ env }) => ({
  host: '127.0.0.1',
  port: env.int('PORT'),
  app: { keys: ['check-key-one', 'check-key-two'] },
  logger: { updates: { enabled: false } },
});
