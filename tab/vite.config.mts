import { readFileSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { teamsDarkTheme, teamsHighContrastTheme, teamsLightTheme } from '@fluentui/react-components';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { extractStyles } from './extract-styles.mts';
import { oneRuntime } from './one-runtime.mts';

const at = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const outDir = at('../dist/tab');

/** Writes a `.br` and a `.gz` beside every text, so that the server packs nothing while people wait. */
const packTexts = (): Plugin => ({
  name: 'pack-texts',
  apply: 'build',
  async closeBundle() {
    const names = await readdir(outDir, { recursive: true });
    for (const name of names.filter((one) => /\.(html|js|css|svg|json)$/.test(one))) {
      const file = join(outDir, name);
      const text = await readFile(file);
      const params = { [constants.BROTLI_PARAM_SIZE_HINT]: text.length };
      await writeFile(`${file}.br`, brotliCompressSync(text, { params }));
      await writeFile(`${file}.gz`, gzipSync(text, { level: 9 }));
    }
  },
});

/**
 * `tokens.colorX` is the text `var(--colorX)` for every token there is. Written as that text, the table of five hundred
 * names need not travel to the browser.
 */
const inlineTokens = (): Plugin => ({
  name: 'inline-tokens',
  apply: 'build',
  transform: {
    filter: { id: /[\\/](tab|@fluentui)[\\/].*\.(tsx?|js)$/, code: /\btokens\.[a-z]+[A-Z0-9]/ },
    handler: (code) => ({ code: code.replace(/\btokens\.([a-z]+[A-Z0-9]\w*)/g, "'var(--$1)'"), map: null }),
  },
});

const THEMES = { default: teamsLightTheme, dark: teamsDarkTheme, contrast: teamsHighContrastTheme };

/**
 * Teams' looks as a style sheet, each under the name that the page carries as `data-theme`, with the names that something
 * asks for. As tables in the script they would be a tenth of all that the first page loads, and two thirds of them are never
 * asked for. A headset lays white text on its own dimmed glass.
 */
const themeRules = (asked: ReadonlySet<string>): string =>
  Object.entries(THEMES)
    .map(([name, theme]) => onScreen(name, `${selectorOf(name)}{${declarationsOf(theme, asked)}}`))
    .join('\n');
/** Paper is white in every theme. */
const onScreen = (name: string, rule: string): string =>
  name === 'default' ? rule : `@media screen{${rule}}`;
const selectorOf = (name: string): string =>
  name === 'default'
    ? ':root'
    : [name, ...(name === 'dark' ? ['glass'] : [])].map((one) => `:root[data-theme=${one}]`).join();
const declarationsOf = (theme: object, asked: ReadonlySet<string>): string =>
  Object.entries(theme)
    .map(([token, value]) => [`--${token}`, value] as const)
    .filter(([name]) => asked.has(name))
    .map(([name, value]) => `${name}:${value}`)
    .join(';');

/** What the first pages share beside what is always there. */
const isOfFirstPage = (id: string): boolean =>
  /[\\/]tab[\\/](parts[\\/](card|choosing[\\/]segments|fault|form[\\/]draft|format|links[\\/]button-link|loaded|loading|page|push|row|rows|short-names|state-words|text-link|use-narrow|hooks[\\/](use-media|use-popup)|signs[\\/](icon|mark|pill|rating|votes))|host[\\/]link|plan[\\/]reading|meetings[\\/]quorum|api[\\/](ahead|meetings|outstanding|plan))\.tsx?$|[\\/](calendar[\\/]by-day|domain[\\/]plan[\\/](day-names|views))\.ts$/.test(
    id,
  );

/** What no other page is made with; the rest of the plan's page is of use to nearly all of them. */
const isOfPlanAlone = (id: string): boolean =>
  /[\\/](tab[\\/]plan|@tanstack[\\/](react-virtual|virtual-core))[\\/]/.test(id);

/**
 * What forms and menus are made with. Their packages name all of themselves in one module, by which the first page would
 * seem to need it.
 */
const NEEDED_LATER = [
  /@fluentui[\\/]react-(aria|button|checkbox|field|icons|input|label|link|message-bar|motion|select|textarea)[\\/]/,
  /@fluentui[\\/](keyboard-keys|react-jsx-runtime|react-utilities[\\/]lib[\\/](compose|ssr))[\\/]/,
  /@fluentui[\\/]react-utilities[\\/].*(properties|getNativeElementProps|useId|useMergedRefs|useIsomorphicLayoutEffect)\.js$/,
  /@fluentui[\\/].*(CustomStyleHooksContext|OverridesContext|[fF]ocusWithin|useControllableState|useEventCallback|mergeCallbacks|Announce|BackgroundAppearance)/,
  /@tanstack[\\/].*[mM]utation(Observer|State)?\.js$/,
];

interface Modules {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null;
}

/** A module and all that it brings with it at once. */
function withImports(id: string, modules: Modules, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(id)) return seen;
  seen.add(id);
  for (const imported of modules.getModuleInfo(id)?.importedIds ?? []) withImports(imported, modules, seen);
  return seen;
}

/**
 * In which file a module goes that others share: with the small script that runs first, or with what the first page needs.
 * In one file it packs better than in a dozen, as which a bundler would write it because each is shared with another set
 * of pages.
 */
function sharedFiles() {
  const known = new Map<string, ReadonlySet<string>>();
  const needs = (name: string, id: string, modules: Modules): boolean => {
    const all = known.get(name) ?? withImports(at(name), modules);
    known.set(name, all);
    return all.has(id);
  };
  return (id: string, modules: Modules): string | null => {
    if (NEEDED_LATER.some((one) => one.test(id))) return null;
    if (needs('main.ts', id, modules)) return 'early';
    if (isOfFirstPage(id) || needs('start.tsx', id, modules)) return 'first';
    if (!needs('plan/page.tsx', id, modules)) return null;
    return isOfPlanAlone(id) ? 'plan' : 'parts';
  };
}

type Bundle = Readonly<
  Record<string, { readonly type: string; readonly fileName: string; readonly moduleIds?: readonly string[] }>
>;

/** The file into which a module went, by the end of its path; throws where it is in none. */
function scriptOf(module: string, bundle: Bundle): string {
  const found = Object.values(bundle).find(({ moduleIds }) => moduleIds?.some((id) => id.endsWith(module)));
  if (!found) throw new Error(`There is no ${module} among what was built`);
  return found.fileName;
}

/**
 * Has the browser fetch the rest of the first page together with the small script that asks for it. What that imports is
 * left to the small script, which names it as well: where the service worker answers, Chromium would find it twice and warn.
 */
const preloadStart = (): Plugin => ({
  name: 'preload-start',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler(_html, { bundle = {} }) {
      const href = `/tab/${scriptOf('/tab/start.tsx', bundle)}`;
      return [{ tag: 'link', attrs: { rel: 'modulepreload', crossorigin: true, href }, injectTo: 'head' }];
    },
  },
});

/** Names the scripts of the pages that people open the tab with, beside what every page needs, to the small script. */
const nameScripts = (): Plugin => ({
  name: 'name-scripts',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler(_html, { bundle = {} }) {
      const chunks = Object.values(bundle).filter((one) => one.type === 'chunk');
      const needed = (file: string, seen = new Set<string>()): ReadonlySet<string> => {
        const chunk = chunks.find((one) => one.fileName === file);
        if (!chunk || seen.has(file)) return seen;
        seen.add(file);
        for (const one of chunk.imports) needed(one, seen);
        return seen;
      };
      const always = needed(scriptOf('/tab/start.tsx', bundle));
      const scriptsOf = (page: string): string =>
        [...needed(scriptOf(`/tab/${page}/page.tsx`, bundle))].filter((file) => !always.has(file)).join(' ');
      const attrs = Object.fromEntries(['overview', 'plan'].map((page) => [`data-${page}`, scriptsOf(page)]));
      return [{ tag: 'meta', attrs: { name: 'scripts-of-pages', ...attrs }, injectTo: 'head' }];
    },
  },
});

/**
 * Has Chromium make ready what the first page runs while it is still read in, and not on the page's own thread as it comes to
 * each function (https://v8.dev/blog/explicit-compile-hints). Other browsers see a comment.
 */
const compileAhead = (): Plugin => ({
  name: 'compile-ahead',
  apply: 'build',
  enforce: 'post',
  generateBundle: {
    order: 'post',
    handler(_options, bundle) {
      for (const one of Object.values(bundle))
        if (one.type === 'chunk' && isFirstRun(one)) one.code = `//# allFunctionsCalledOnLoad\n${one.code}`;
    },
  },
});

const isFirstRun = ({ name, facadeModuleId }: { name: string; facadeModuleId: string | null }): boolean =>
  ['early', 'first', 'parts', 'plan'].includes(name) ||
  /[\\/]overview[\\/]page\.tsx$/.test(facadeModuleId ?? '');

const isPlan = (name: string): boolean => /[\\/]plan-[^\\/]*\.js$/.test(name);
const isParts = (name: string): boolean => /[\\/]parts-[^\\/]*\.js$/.test(name);

export default defineConfig({
  root: at('.'),
  // What stands in for it in a React that has none of its own.
  resolve: { alias: { 'use-sync-external-store/shim/index.js': 'react' } },
  base: '/tab/',
  plugins: [
    inlineTokens(),
    react(),
    extractStyles({ before: readFileSync(at('base.css'), 'utf8'), after: themeRules }),
    preloadStart(),
    nameScripts(),
    oneRuntime(),
    compileAhead(),
    packTexts(),
  ],
  build: {
    outDir,
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    // Every browser that Teams runs in knows it; for one that does not, the scripts only come a little later.
    // What a page's script needs it names itself; the lists of it would be a fiftieth of the first page's script. What the
    // plan is made of besides is asked for with it: nobody is to wait for one after the other.
    modulePreload: {
      polyfill: false,
      resolveDependencies: (name, needed, { hostType }) =>
        hostType === 'html' ? needed : needed.filter((one) => isPlan(name) && isParts(one)),
    },
    rolldownOptions: {
      input: [at('index.html'), at('worker.ts')],
      output: {
        // What runs beside the tab is asked for by its name, anew each day.
        entryFileNames: ({ name }) => (name === 'worker' ? 'worker.js' : 'assets/[name]-[hash].js'),
        codeSplitting: { groups: [{ name: sharedFiles(), debugName: 'shared' }] },
      },
    },
  },
});
