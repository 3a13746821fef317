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

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: '/tab/',
  plugins: [react(), packTexts()],
  build: { outDir, emptyOutDir: true, target: 'es2022', assetsInlineLimit: 0 },
});
