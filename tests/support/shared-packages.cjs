const v8 = require('node:v8');
const vm = require('node:vm');
const { default: Runtime } = require('jest-runtime');

/**
 * Packages that jest's process loads once for all its test files: each takes up to a second to load, keeps nothing
 * between tests, and is handed nothing whose class it asks for.
 */
const SHARED = new Set(['adaptivecards-templating', 'mammoth', 'playwright-core', 'typescript']);

/** Where a name leads from a file, for all test files of a process: a run changes none of the files that it loads. */
class Kept extends Map {
  /** jest forgets after each test file. */
  clear() {}
}
const resolved = new Kept();

/** File → its code and source map as jest transformed it; what is jest's own is loaded as it is. */
const transformed = new Map();
const read = new Map();

/** File → its code as V8 compiled it, which each test file runs anew in its own world. */
const scripts = new Map();
// V8 lets go of what was compiled and has not run for a while, such as what the next file of this subject loads.
v8.setFlagsFromString('--no-flush-bytecode');

/** Runs the modules of the present test file: a process runs one file after the other. */
let running;

/**
 * jest's own, which runs anew for each test file all that is ours, and all other packages. Finding, reading and compiling
 * them is done once a process, as it was half of what a small test file takes.
 */
module.exports = class SharingRuntime extends Runtime {
  constructor(...parts) {
    super(...parts);
    running = this.executor;
    const globalConfig = parts.at(-1);
    // Whoever watches changes files between two runs in one process.
    if (globalConfig.watch || globalConfig.watchAll) return;
    this._resolution.cjsCache = resolved;
    keepTransformed(this.transformCache);
    keepCompiled(this.executor);
  }

  requireModuleOrMock(from, name) {
    return SHARED.has(name) ? require(name) : super.requireModuleOrMock(from, name);
  }
};

function keepTransformed(cache) {
  const transform = cache.transform.bind(cache);
  cache.transform = (filename, options) => {
    if (options?.isInternalModule) return kept(read, filename, () => transform(filename, options));
    const file = kept(transformed, filename, () => {
      transform(filename, options);
      return cache.transforms.get(filename);
    });
    // A stack that is printed is told in the lines of the source.
    if (file.sourceMapPath) cache.sourceMaps.set(filename, file.sourceMapPath);
    return file.code;
  };
}

function keepCompiled(executor) {
  const compile = executor.compile.bind(executor);
  const head = `(function (${executor.injectedModuleParameters.join(', ')}) {`;
  const scriptOf = (code, filename) =>
    new vm.Script(`${head}${code}\n})`, {
      filename,
      columnOffset: -head.length,
      importModuleDynamically: (specifier, _script, attributes, ...rest) =>
        running.dynamicImport(specifier, filename, running.environment.getVmContext(), attributes, rest[0]),
    });
  executor.compile = (code, filename) => {
    const context = executor.environment.getVmContext();
    if (context === null) return null;
    let script;
    try {
      script = kept(scripts, `${head}${filename}`, () => scriptOf(code, filename));
    } catch {
      // jest tells what is wrong with it, or loads it as an ES module.
      return compile(code, filename);
    }
    return script.runInContext(context);
  };
}

function kept(map, key, make) {
  let value = map.get(key);
  if (value === undefined) map.set(key, (value = make()));
  return value;
}
