import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { teamsDarkTheme, teamsHighContrastTheme, teamsLightTheme } from '@fluentui/react-components';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { extractStyles } from './extract-styles.mts';

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
 * Teams' looks as a style sheet, each under the name that the page carries as `data-theme`. As tables in the script
 * they would be a tenth of all that the first page loads. A headset lays white text on its own dimmed glass.
 */
const themeSheet = (): Plugin => ({
  name: 'theme-sheet',
  resolveId: (id) => (id === THEME_SHEET ? id : undefined),
  load: (id) =>
    id === THEME_SHEET
      ? Object.entries(THEMES)
          .map(([name, theme]) => onScreen(name, `${selectorOf(name)}{${declarationsOf(theme)}}`))
          .join('\n')
      : undefined,
});
const THEME_SHEET = 'virtual:themes.css';
/** Paper is white in every theme. */
const onScreen = (name: string, rule: string): string =>
  name === 'default' ? rule : `@media screen{${rule}}`;
const selectorOf = (name: string): string =>
  name === 'default'
    ? ':root'
    : [name, ...(name === 'dark' ? ['glass'] : [])].map((one) => `:root[data-theme=${one}]`).join();
const declarationsOf = (theme: object): string =>
  Object.entries(theme)
    .map(([token, value]) => `--${token}:${value}`)
    .join(';');

/**
 * What the first page needs and others share. In one file it packs better than in a dozen, as which a bundler would write
 * it because each is shared with another set of pages.
 */
const isOfFirstPage = (id: string): boolean =>
  /[\\/]tab[\\/](host[\\/]context|parts[\\/](card|fault|format|links[\\/]button-link|loaded|loading|page|push|row|rows|short-names|state-words|text-link|use-narrow|hooks[\\/]use-media|signs[\\/](icon|mark|pill|rating))|plan[\\/]reading|meetings[\\/]quorum|api[\\/](ahead|client|me|meetings|outstanding|plan|resource|shown-partnership))\.tsx?$/.test(
    id,
  ) || /[\\/]node_modules[\\/](react|react-dom|scheduler)[\\/]/.test(id);

export default defineConfig({
  root: at('.'),
  base: '/tab/',
  plugins: [inlineTokens(), themeSheet(), react(), extractStyles(), packTexts()],
  build: {
    outDir,
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    // Every browser that Teams runs in knows it; for one that does not, the scripts only come a little later.
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: [at('index.html'), at('worker.ts')],
      output: {
        // What runs beside the tab is asked for by its name, anew each day.
        entryFileNames: ({ name }) => (name === 'worker' ? 'worker.js' : 'assets/[name]-[hash].js'),
        codeSplitting: { groups: [{ name: 'first', test: isOfFirstPage }] },
      },
    },
  },
});
