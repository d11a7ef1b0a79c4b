/** Tests against a real Strapi and a real database; see tests/integration/harness/index.ts. */
module.exports = {
  displayName: 'integration',
  rootDir: __dirname,
  testMatch: ['<rootDir>/tests/integration/**/*.test.ts'],
  testEnvironment: '<rootDir>/tests/integration/harness/environment.js',
  globalSetup: '<rootDir>/tests/integration/harness/global-setup.js',
  globalTeardown: '<rootDir>/tests/integration/harness/global-teardown.js',
  testTimeout: 60_000,
  maxWorkers: 1,
  // Every test file leaves something in memory: a process that has grown too large is replaced, with its Strapi.
  workerIdleMemoryLimit: '1GB',
  modulePathIgnorePatterns: [
    '<rootDir>/dist/',
    '<rootDir>/playground/.tmp/',
    '<rootDir>/node_modules/.cache/',
  ],
  transform: require('./jest.transform'),
};
