const { default: Runtime } = require('jest-runtime');

/**
 * Packages that jest's process loads once for all its test files: each takes up to a second to load, keeps nothing
 * between tests, and is handed nothing whose class it asks for.
 */
const SHARED = new Set(['adaptivecards-templating', 'mammoth', 'playwright-core', 'typescript']);

/** jest's own, which loads anew for each test file all that is ours, and all other packages. */
module.exports = class SharingRuntime extends Runtime {
  requireModuleOrMock(from, name) {
    return SHARED.has(name) ? require(name) : super.requireModuleOrMock(from, name);
  }
};
