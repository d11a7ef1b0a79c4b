/** The admin in a real browser, as people use it; see tests/browser/harness/index.ts. */
module.exports = {
  displayName: 'browser',
  rootDir: __dirname,
  testMatch: ['<rootDir>/tests/browser/**/*.test.ts'],
  testEnvironment: '<rootDir>/tests/browser/harness/environment.js',
  globalSetup: '<rootDir>/tests/browser/harness/global-setup.js',
  globalTeardown: '<rootDir>/tests/browser/harness/global-teardown.js',
  testTimeout: 180_000,
  maxWorkers: 1,
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/playground/', '<rootDir>/node_modules/.cache/'],
  transform: require('./jest.transform'),
};
