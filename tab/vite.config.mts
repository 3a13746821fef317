import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const outDir = fileURLToPath(new URL('../dist/tab', import.meta.url));

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
    filter: { id: /[\\/](tab|@fluentui)[\\/].*\.(tsx|js)$/, code: /\btokens\.[a-z]+[A-Z0-9]/ },
    handler: (code) => ({ code: code.replace(/\btokens\.([a-z]+[A-Z0-9]\w*)/g, "'var(--$1)'"), map: null }),
  },
});

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: '/tab/',
  plugins: [inlineTokens(), react(), packTexts()],
  build: { outDir, emptyOutDir: true, target: 'es2022', assetsInlineLimit: 0 },
});
