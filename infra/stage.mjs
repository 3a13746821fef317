/**
 * Lays out in `dist/deploy` what runs in Azure: the built bot and tab, and the packages they need there. Developers'
 * packages stay out, and so does the pinned Node, which Azure brings itself. Run after `npm run build`.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const stage = `${root}dist/deploy/`;

rmSync(stage, { recursive: true, force: true });
mkdirSync(stage, { recursive: true });
for (const part of ['dist/bot', 'dist/tab', 'package.json', 'package-lock.json']) {
  cpSync(root + part, stage + part, { recursive: true });
}
execFileSync('npm', ['ci', '--omit=dev', '--omit=optional', '--ignore-scripts', '--no-audit', '--no-fund'], {
  cwd: stage,
  stdio: 'inherit',
  shell: process.platform === 'win32', // npm is npm.cmd there
});
