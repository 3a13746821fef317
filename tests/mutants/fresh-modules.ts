import { existsSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import vm from 'node:vm';
import { transformSync } from '@swc/core';

type Body = (
  exports: unknown,
  require: (specifier: string) => unknown,
  module: { exports: unknown },
  filename: string,
  dirname: string,
) => void;

const ENDINGS = ['', '.ts', '/index.ts', '.json'];

/** What is tested, and is not itself a test or a part of one. */
const TESTED = path.resolve(__dirname, '../../bot') + path.sep;

type Loaded = Map<string, { exports: unknown }>;

/**
 * Loads the project's TypeScript anew each time it is asked, as jest does for each test file, and at a hundredth of
 * the cost: a source is compiled once and only run again. Packages are loaded once.
 */
export class FreshModules {
  private readonly kept: Loaded = new Map();
  private readonly compiled = new Map<string, Body>();
  private readonly found = new Map<string, string | undefined>();

  /** `sources` stand in for what is on the disk, by absolute path. */
  constructor(private readonly sources: Readonly<Record<string, string>>) {}

  /**
   * Runs a file and all that it imports of the project, from nothing; what is tested is run once and `kept` where
   * nothing that matters happens while it is loaded.
   */
  load(file: string, { kept }: { readonly kept: boolean }): void {
    const anew: Loaded = new Map();
    this.run(file, (one) => (kept && one.startsWith(TESTED) ? this.kept : anew));
  }

  private run(file: string, among: (file: string) => Loaded): unknown {
    const loaded = among(file);
    const known = loaded.get(file);
    if (known) return known.exports;
    const module: { exports: unknown } = { exports: {} };
    loaded.set(file, module);
    if (file.endsWith('.json')) module.exports = JSON.parse(readFileSync(file, 'utf8'));
    else {
      const fromPackages = createRequire(file);
      const bring = (specifier: string): unknown => {
        const own = specifier.startsWith('.') ? this.resolved(file, specifier) : undefined;
        return own === undefined ? fromPackages(specifier) : this.run(own, among);
      };
      this.bodyOf(file)(module.exports, bring, module, file, path.dirname(file));
    }
    return module.exports;
  }

  /** The source that a relative import means; undefined where it is none of TypeScript's or JSON. */
  private resolved(from: string, specifier: string): string | undefined {
    const bare = path.resolve(path.dirname(from), specifier);
    if (!this.found.has(bare)) {
      const file = ENDINGS.map((ending) => bare + ending).find(
        (one) => existsSync(one) && statSync(one).isFile(),
      );
      this.found.set(bare, file && /\.(ts|json)$/.test(file) ? file : undefined);
    }
    return this.found.get(bare);
  }

  private bodyOf(file: string): Body {
    const known = this.compiled.get(file);
    if (known) return known;
    const { code } = transformSync(this.sources[file] ?? readFileSync(file, 'utf8'), {
      filename: file,
      jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
      module: { type: 'commonjs' },
    });
    const wrapped = `(function (exports, require, module, __filename, __dirname) {${code}\n})`;
    const body = new vm.Script(wrapped, { filename: file }).runInThisContext() as Body;
    this.compiled.set(file, body);
    return body;
  }
}
