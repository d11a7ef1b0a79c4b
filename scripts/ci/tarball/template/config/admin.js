'use strict';

module.exports = {
  auth: {
    secret: 'check-admin-secret',
    sessions: { maxRefreshTokenLifespan: 3600, maxSessionLifespan: 3600 },
  },
  apiToken: { salt: 'check-api-token-salt' },
  transfer: { token: { salt: 'check-transfer-token-salt' } },
  secrets: { encryptionKey: 'check-encryption-key-of-32-byte!' },
};
