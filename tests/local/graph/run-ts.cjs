/** Runs a TypeScript file of ours in a process of its own, as the tests' transformer would. */
const { readFileSync } = require('node:fs');
const { resolve } = require('node:path');
const { transformSync } = require('@swc/core');

require.extensions['.ts'] = (module, filename) => {
  const options = {
    jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
    module: { type: 'commonjs' },
  };
  module._compile(transformSync(readFileSync(filename, 'utf8'), { ...options, filename }).code, filename);
};

const [script, ...rest] = process.argv.slice(2);
process.argv = [process.argv[0], script, ...rest];
require(resolve(script));
