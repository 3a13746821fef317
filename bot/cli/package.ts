import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs, parseEnv } from 'node:util';
import { describeFault, type Env } from '../config';
import { readSettings } from '../settings-file';
import { buildPackage } from './app-package';

/**
 * `npm run package [-- --env NAME]`: makes the Teams app package of an environment (`env/.env.NAME`, `dev` unless
 * said). Before a tenant has been provisioned there is nothing to fill in; then, unless an environment is asked for
 * by name, it makes a preview that can be looked at but not used.
 */
async function main(): Promise<void> {
  const root = path.resolve(__dirname, '../../..');
  const folder = path.join(root, 'appPackage');
  const { values: args } = parseArgs({ options: { env: { type: 'string' } } });
  const asked = args.env ?? 'dev';
  const { env, faults } = readSettings(root, process.env, asked);
  if (faults.length > 0) return fail(faults.map(describeFault));

  const preview = args.env === undefined && !isProvisioned(env);
  const name = preview ? 'preview' : asked;
  const values = preview ? parseEnv(readFileSync(path.join(folder, 'preview.env'), 'utf8')) : env;
  const built = await buildPackage({ folder, values, name });
  if (!built.ok)
    return fail([...built.error, `The values come from env/.env.${name}; it says where each is found.`]);
  console.log(`${path.relative(process.cwd(), built.value)} fits Microsoft’s manifest schema.`);
  if (preview) {
    console.log('It is a preview: env/.env.dev names no bot yet, so do not upload it (infra/README.md).');
  }
}

const isProvisioned = (env: Env): boolean => Boolean(env.TEAMS_APP_ID?.trim() || env.BOT_ID?.trim());

function fail(faults: readonly string[]): void {
  console.error(['There is no package, because:', ...faults.map((fault) => `- ${fault}`)].join('\n'));
  process.exitCode = 1;
}

void main();
