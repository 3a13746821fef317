/**
 * Three suites in one run: `unit` needs nothing, `integration` starts the real parts on loopback,
 * `browser` drives a real Chromium. swc only strips the types; `npm run types` checks them.
 */
const shared = {
  transform: {
    '\\.(mjs|[tj]sx?)$': [
      '@swc/jest',
      {
        jsc: { parser: { syntax: 'typescript', tsx: true }, target: 'es2022' },
        module: { type: 'commonjs' },
        // Beside the code: within it, every file that loads it would read and compile them, too.
        sourceMaps: true,
      },
    ],
  },
  // These ship as ES modules only, which jest's CommonJS runtime cannot load as it is.
  transformIgnorePatterns: ['/node_modules/(?!(jose|strip-bom|hucre)/)'],
  runtime: '<rootDir>/tests/support/shared-packages.cjs',
  testEnvironment: '<rootDir>/tests/support/nothing-left-environment.cjs',
  modulePathIgnorePatterns: ['<rootDir>/dist'],
};

const suite = (displayName, testMatch, extra = {}) => ({ ...shared, displayName, testMatch, ...extra });

module.exports = {
  // No measure of speed: a test that stands still ends by it, on a busy machine too.
  testTimeout: 180_000,
  // Much of the time is waiting for other processes, so a machine of two cores has room for three suites at a time.
  maxWorkers: 3,
  testSequencer: '<rootDir>/tests/support/longest-first.cjs',
  projects: [
    suite('unit', [
      '<rootDir>/tests/{domain,usecases,contract,settings,app-package,house,infra}/**/*.test.ts',
    ]),
    suite('integration', [
      '<rootDir>/tests/{app,before,cli,documents,local,operating,sharepoint,teams,web}/**/*.test.ts',
    ]),
    suite('browser', ['<rootDir>/tests/{tab,e2e}/**/*.test.ts']),
  ],
};
