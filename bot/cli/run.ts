import path from 'node:path';
import { describeFault, type Config } from '../config';
import { createJournal } from '../journal';
import { loadConfig } from '../settings-file';
import { openStore } from '../sharepoint';
import * as loadCommand from './load';
import { openLocalSite, openTenantSite, type OpenSite } from './open-site';
import * as provisionCommand from './provision';

/** `node dist/bot/cli/run.js provision|load …`: a command on the lists of the configured site. */
type Command = (site: OpenSite, config: Config, argv: readonly string[]) => Promise<number>;

const COMMANDS: Readonly<Record<string, Command>> = {
  provision: ({ graph }, { site }, argv) => provisionCommand.main({ graph, site, argv, print }),
  load: ({ graph, clock, journal }, { site }, argv) =>
    loadCommand.main({ argv, clock, print, openStore: () => openStore({ graph, site, journal }) }),
};

async function main([name = '', ...argv]: readonly string[]): Promise<number> {
  const command = COMMANDS[name];
  if (!command) {
    print(`There is no command “${name}”. There are: ${Object.keys(COMMANDS).join(', ')}.`);
    return 1;
  }
  const config = loadConfig(path.resolve(__dirname, '../../..'), process.env);
  if (!config.ok) {
    for (const fault of config.error) print(describeFault(fault));
    return 1;
  }
  // What the commands have to say they print; the journal keeps to what goes wrong.
  const journal = createJournal('warn');
  const site =
    config.value.mode === 'local'
      ? await openLocalSite(config.value, journal)
      : await openTenantSite(config.value, journal, name === 'provision' ? 'owner' : 'app');
  try {
    return await command(site, config.value, argv);
  } finally {
    await site.close();
  }
}

function print(line: string): void {
  console.log(line);
}

main(process.argv.slice(2)).then(
  (code) => (process.exitCode = code),
  (cause: unknown) => {
    console.error(cause instanceof Error ? cause.message : 'The command failed for an unknown reason.');
    process.exitCode = 1;
  },
);
