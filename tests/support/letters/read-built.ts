import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import type { LetterJson } from '../../../bot/domain/letter/as-json';

const BUILT = path.resolve(__dirname, '../../../dist/bot');

/** What one file came to: the letter, or the refusal's code and words. */
export type Read =
  | { readonly ok: true; readonly value: LetterJson }
  | { readonly ok: false; readonly error: string; readonly message: string };

const SCRIPT = `
const { readFileSync } = require('node:fs');
const { readLetterBytes } = require(process.argv[1] + '/documents/letter/read-bytes.js');
const { letterJson } = require(process.argv[1] + '/domain/letter/as-json.js');
(async () => {
  const all = [];
  for (const file of process.argv.slice(2)) {
    const read = await readLetterBytes(readFileSync(file));
    all.push(read.ok ? { ok: true, value: letterJson(read.value.letter) } : { ok: false, error: read.error.code, message: read.error.message });
  }
  console.log(JSON.stringify(all));
})();`;

/** Reads letters with the built reader in one process of its own: what reads PDFs is a module that jest cannot load. */
export async function readBuilt(letters: readonly Buffer[]): Promise<readonly Read[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'letters-'));
  try {
    const files = letters.map((_, at) => path.join(folder, String(at)));
    await Promise.all(files.map((file, at) => writeFile(file, letters[at] ?? '')));
    const args = ['-e', SCRIPT, BUILT, ...files];
    const { stdout } = await promisify(execFile)(process.execPath, args, { maxBuffer: 64_000_000 });
    return JSON.parse(stdout) as readonly Read[];
  } finally {
    await rm(folder, { recursive: true });
  }
}
