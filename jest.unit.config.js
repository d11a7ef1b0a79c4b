/** Tests of plain functions: no Strapi, no database. */
module.exports = {
  displayName: 'unit',
  rootDir: __dirname,
  testEnvironment: 'node',
  testMatch: [
    '<rootDir>/core/**/*.test.ts',
    '<rootDir>/contracts/**/*.test.ts',
    '<rootDir>/server/src/**/*.test.ts',
    '<rootDir>/admin/src/**/*.test.{ts,tsx}',
    '<rootDir>/tests/property/**/*.test.ts',
  ],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/playground/'],
  transform: require('./jest.transform'),
};
