import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs, parseEnv } from 'node:util';
import { describeFault, type Env } from '../settings/config';
import { readSettings } from '../settings/file';
import { buildPackage } from './app-package';

/** What `npm run package` works with. */
export interface PackageCommand {
  /** The folder that holds `appPackage/` and `env/`. */
  readonly root: string;
  /** What follows the command: nothing, or `--env NAME`. */
  readonly argv: readonly string[];
  readonly processEnv: Env;
  readonly print: (line: string) => void;
}

const USAGE = 'Usage: npm run package, or npm run package -- --env NAME to fill it from env/.env.NAME.';

/**
 * Makes the Teams app package of an environment (`dev` unless said). Before a tenant has been provisioned there is
 * nothing to fill in; then, unless an environment is asked for by name, it makes a preview that can be looked at but
 * not used. Gives the exit code.
 */
export async function main({ root, argv, processEnv, print }: PackageCommand): Promise<number> {
  const asked = readArguments(argv);
  if (!asked.ok) {
    print(USAGE);
    return 1;
  }
  const name = asked.env ?? 'dev';
  const file = `env/.env.${name}`;
  if (!existsSync(path.join(root, file))) {
    print(`There is no ${file}. Copy env/.env.dev under that name and fill it in.`);
    return 1;
  }
  const { env, faults } = readSettings(root, processEnv, name);
  if (faults.length > 0) return refuse(faults.map(describeFault), print);
  if (asked.env === undefined && !isProvisioned(env)) return preview(root, print);

  const built = await buildPackage({ folder: path.join(root, 'appPackage'), values: env, name });
  if (built.ok) {
    print(`${path.relative(root, built.value)} fits Microsoft’s manifest schema.`);
    return 0;
  }
  refuse(built.error, print);
  print(`The values come from ${file}, which says where each is found.`);
  return 1;
}

async function preview(root: string, print: PackageCommand['print']): Promise<number> {
  const folder = path.join(root, 'appPackage');
  const values = parseEnv(readFileSync(path.join(folder, 'preview.env'), 'utf8'));
  const built = await buildPackage({ folder, values, name: 'preview' });
  if (!built.ok) return refuse(built.error, print);
  print(`${path.relative(root, built.value)} fits Microsoft’s manifest schema.`);
  print('It is a preview: env/.env.dev names no bot yet, so do not upload it (infra/README.md).');
  return 0;
}

function readArguments(argv: readonly string[]): { ok: true; env?: string } | { ok: false } {
  try {
    const { values } = parseArgs({ args: [...argv], options: { env: { type: 'string' } } });
    return { ok: true, env: values.env };
  } catch {
    return { ok: false };
  }
}

const isProvisioned = (env: Env): boolean => Boolean(env.TEAMS_APP_ID?.trim() || env.BOT_ID?.trim());

function refuse(faults: readonly string[], print: PackageCommand['print']): number {
  print('There is no package, because:');
  for (const fault of faults) print(`- ${fault}`);
  return 1;
}

if (require.main === module) {
  const root = path.resolve(__dirname, '../../..');
  main({ root, argv: process.argv.slice(2), processEnv: process.env, print: console.log }).then(
    (code) => (process.exitCode = code),
    (cause: unknown) => {
      console.error(
        `There is no package: ${cause instanceof Error ? cause.message : 'for an unknown reason'}`,
      );
      process.exitCode = 1;
    },
  );
}
