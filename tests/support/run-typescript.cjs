/** Lets a process of a test run the product's own sources: `node -r this-file script.ts`. */
const { readFileSync } = require('node:fs');
const Module = require('node:module');
const { transformSync } = require('@swc/core');

// Endings are tried in the order of this table: './bank-holidays' is the source, not the data beside it.
const json = Module._extensions['.json'];
delete Module._extensions['.json'];

Module._extensions['.ts'] = (module, filename) => {
  const { code } = transformSync(readFileSync(filename, 'utf8'), {
    filename,
    jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
    module: { type: 'commonjs', ignoreDynamic: true },
  });
  module._compile(code, filename);
};
Module._extensions['.json'] = json;
