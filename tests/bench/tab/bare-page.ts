import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';

const PROJECT = path.resolve(__dirname, '../../..');
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
};

/** The bare page (`bare/page.ts`), built and served packed. */
export interface BarePage {
  readonly url: string;
  /** The bytes of its script, packed. */
  readonly scriptBytes: number;
  close(): Promise<void>;
}

export async function openBarePage(): Promise<BarePage> {
  const folder = await mkdtemp(path.join(tmpdir(), 'jtai-bare-page-'));
  const vite = path.join(PROJECT, 'node_modules/vite/bin/vite.js');
  await promisify(execFile)(
    process.execPath,
    [vite, 'build', path.join(__dirname, 'bare'), '--outDir', folder, '--emptyOutDir', '--target', 'es2022'],
    { cwd: PROJECT, env: { ...process.env, NODE_ENV: 'production' } },
  );
  const files = new Map<string, Buffer>(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((one) => one.isFile())
      .map((one) => {
        const file = path.join(one.parentPath, one.name);
        return [`/${path.relative(folder, file)}`, gzipSync(readFileSync(file), { level: 9 })] as const;
      }),
  );
  const server = createServer((req, res) => {
    const at = req.url === '/' ? '/index.html' : (req.url ?? '');
    const file = files.get(at);
    if (!file) return void res.writeHead(404).end();
    res.writeHead(200, {
      'content-type': TYPES[path.extname(at)] ?? 'application/octet-stream',
      'content-encoding': 'gzip',
    });
    res.end(file);
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const scripts = [...files].filter(([name]) => name.endsWith('.js'));
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}/`,
    scriptBytes: scripts.reduce((sum, [, bytes]) => sum + bytes.length, 0),
    async close() {
      await new Promise((resolve) => server.close(resolve));
      await rm(folder, { recursive: true, force: true });
    },
  };
}
