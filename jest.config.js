/** Tests stand beside the code as `*.test.ts` and import the workspace's other packages as built (dist). */
export default {
  testEnvironment: 'node',
  testMatch: ['**/src/**/*.test.ts', '**/src/**/*.test.tsx'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
  modulePathIgnorePatterns: ['<rootDir>/.vesting/'],
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  // `js` first, so that the suffix mapper below never prefers a TypeScript source that some dependency ships.
  moduleFileExtensions: ['js', 'mjs', 'cjs', 'ts', 'tsx', 'json', 'node'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', tsx: true, decorators: true },
          transform: {
            legacyDecorator: true,
            decoratorMetadata: true,
            useDefineForClassFields: false,
            react: { runtime: 'automatic' },
          },
        },
        module: { type: 'es6' },
      },
    ],
  },
  globalSetup: '<rootDir>/test/testkit/src/jest-global-setup.mjs',
  globalTeardown: '<rootDir>/test/testkit/src/jest-global-teardown.mjs',
  maxWorkers: 2,
  testTimeout: 60_000,
};
