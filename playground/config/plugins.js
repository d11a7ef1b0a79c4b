'use strict';

const path = require('path');

/**
 * The plugin is the package this playground lives in; Strapi takes its build (`dist`) from the exports. The benchmark
 * starts the same app without it, too.
 */
module.exports = ({ env }) => ({
  'change-requests': {
    enabled: env.bool('CHANGE_REQUESTS_ENABLED', true),
    resolve: path.resolve(__dirname, '..', env('CHANGE_REQUESTS_DIR', '..')),
  },
  // For tests of what it can write; nothing in the demo needs it.
  graphql: { enabled: env.bool('GRAPHQL', false) },
  email: {
    config: {
      provider: path.resolve(__dirname, '..', 'src', 'email-outbox'),
      providerOptions: { file: path.resolve(__dirname, '..', env('EMAIL_OUTBOX', '.tmp/outbox.jsonl')) },
      settings: { defaultFrom: 'change-requests@demo.test', defaultReplyTo: 'change-requests@demo.test' },
    },
  },
});
