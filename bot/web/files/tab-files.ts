import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import type { Request, Response } from 'restify';
import { TAB_POLICY, WORKER_POLICY } from '../headers';
import { ProblemError } from '../problems';

interface TabFile {
  readonly type: string;
  readonly plain: Buffer;
  readonly br?: Buffer;
  readonly gzip?: Buffer;
}
type TabFiles = ReadonlyMap<string, TabFile>;

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};

/**
 * The tab's built files, read into memory once (well below 2 MB), so that no path of a request ever reaches the disk.
 * The build has written a `.br` and a `.gz` beside each text. An empty map when the folder is not there.
 */
export async function readTabFiles(folder: string): Promise<TabFiles> {
  const names = await namesIn(folder);
  const files = new Map<string, TabFile>();
  for (const name of names) {
    const type = TYPES[extname(name)];
    if (!type) continue;
    const packed = (ending: string): Promise<Buffer> | undefined =>
      names.includes(name + ending) ? readFile(join(folder, name + ending)) : undefined;
    const [plain, br, gzip] = await Promise.all([readFile(join(folder, name)), packed('.br'), packed('.gz')]);
    files.set(name.split(sep).join('/'), { type, plain, br, gzip });
  }
  return files;
}

async function namesIn(folder: string): Promise<string[]> {
  if (!existsSync(folder)) return [];
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
}

/**
 * Answers `/tab/<path>`. Files under `assets/` carry a hash in their name and may be kept for a year; every other
 * path is a page of the tab's router and gets `index.html`, which is never kept.
 */
export function serveTab(files: TabFiles, path: string, req: Request, res: Response): void {
  const found = files.get(path);
  const file = found ?? (path.startsWith('assets/') ? undefined : files.get('index.html'));
  if (!file) throw new ProblemError('not-found', files.size === 0 ? { detail: NOT_BUILT } : {});
  if (file.type.startsWith('text/html')) {
    res.setHeader('Content-Security-Policy', TAB_POLICY);
    res.setHeader('Cache-Control', 'no-store');
  } else if (path === WORKER) {
    res.setHeader('Content-Security-Policy', WORKER_POLICY);
    res.setHeader('Cache-Control', 'no-cache');
  } else {
    res.setHeader('Cache-Control', path.startsWith('assets/') ? YEAR : HOUR);
  }
  const [encoding, body] = bestOf(file, req);
  if (file.br ?? file.gzip) res.setHeader('Vary', 'Accept-Encoding');
  if (encoding) res.setHeader('Content-Encoding', encoding);
  res.setHeader('Content-Type', file.type);
  res.setHeader('Content-Length', body.length);
  res.writeHead(200);
  res.end(req.method === 'HEAD' ? undefined : body);
}

function bestOf(file: TabFile, req: Request): readonly [string | undefined, Buffer] {
  // A request without the header takes anything, but an old client that sends none cannot unpack brotli.
  if (!req.headers['accept-encoding']) return [undefined, file.plain];
  if (file.br && req.acceptsEncoding('br')) return ['br', file.br];
  if (file.gzip && req.acceptsEncoding('gzip')) return ['gzip', file.gzip];
  return [undefined, file.plain];
}

/** What the browser runs beside the tab, and asks for by this name. */
const WORKER = 'worker.js';
const YEAR = 'public, max-age=31536000, immutable';
const HOUR = 'public, max-age=3600';
const NOT_BUILT = 'The tab has not been built. Run “npm run build”.';
