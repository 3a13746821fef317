import { userInfo } from 'node:os';
import path from 'node:path';
import { describeFault, type Config } from '../settings/config';
import { createJournal } from '../operating/journal';
import { dayOf, instantFromMillis, type Day } from '../domain/calendar/day';
import { PATIENT_TIME, planReader } from '../documents/reading/plan-reader';
import { writerApart } from '../documents/writing/write-apart';
import { loadConfig } from '../settings/file';
import { knownCalendar } from '../settings/known-calendar';
import type { Site } from '../settings/sites';
import type { AsOf } from '../domain/partnership';
import { openStore } from '../sharepoint';
import { StoreMisfit, StoreUnavailable } from '../usecases/ports';
import { askOn, askingOn } from './ask';
import * as backupCommand from './backup/backup';
import * as exportCommand from './documents/export';
import * as loadCommand from './load';
import { isThere, openLocalSite, openTenantSite, type OpenSite } from './open-site';
import { progressOn } from './progress';
import * as provisionCommand from './provision';
import { apply } from './import-plan/apply';
import { readArguments } from './import-plan/arguments';
import { lookAt } from './import-plan/check';
import * as restoreCommand from './backup/restore';
import { readSiteArgument, type SiteArgument } from './site-argument';

/**
 * `node dist/bot/cli/run.js provision|load|import-plan|export|backup|restore …`: a command on the lists of a configured site; of several
 * `--site NAME` says which.
 */
type Command = (open: OpenSite, site: Site, argv: readonly string[], config: Config) => Promise<number>;

const COMMANDS: Readonly<Record<string, Command>> = {
  provision: ({ graph }, { address: site }, argv) => provisionCommand.main({ graph, site, argv, print }),
  load: ({ graph, clock, journal }, { address: site }, argv) =>
    loadCommand.main({ argv, clock, print, ask, openStore: () => openStore({ graph, site, journal }) }),
  export: exported,
  backup: ({ graph, clock }, { address: site }, argv) =>
    backupCommand.main({ graph, site, clock, argv, ...screen() }),
  'import-plan': importPlan,
  restore: ({ graph }, { address: site }, argv) => restoreCommand.main({ graph, site, argv, ...screen() }),
};

/** Commands that make or change columns need the site's owner, not the app (`sharepoint.md`, Permission). */
const OWNERS = ['provision', 'restore'];

/** Commands that find the lists as they are; what needs them finds them made in local mode. */
const FINDS_LISTS_AS_THEY_ARE = ['provision'];

/** Commands that do no harm to a partnership which was not meant: without `--site` they are for all. */
const FOR_ALL = ['provision'];

async function main([name = '', ...argv]: readonly string[]): Promise<number> {
  const command = COMMANDS[name];
  if (!command) {
    print(`There is no command “${name}”. There are: ${Object.keys(COMMANDS).join(', ')}.`);
    return 1;
  }
  const looked =
    name === 'import-plan'
      ? await lookAt(argv, { read: patientReader(), today, print, plan: () => planAsItIs(argv) })
      : undefined;
  if (looked !== undefined) return looked;
  const config = loadConfig(path.resolve(__dirname, '../../..'), process.env);
  if (!config.ok) {
    for (const fault of config.error) print(describeFault(fault));
    return 1;
  }
  const given = readSiteArgument(argv, config.value.sites, { orAll: FOR_ALL.includes(name) });
  if (!given.ok) {
    print(given.error);
    return 1;
  }
  return onSites(command, name, config.value, given.value);
}

/** Runs a command on one site after the other; gives the worst exit code. */
async function onSites(command: Command, name: string, config: Config, given: SiteArgument): Promise<number> {
  // What a command has to say, a refusal too, it prints in words: a line of JSON before them helps nobody who waits.
  const journal = createJournal('silent');
  const open =
    config.mode === 'local'
      ? await openLocalSite(config, FINDS_LISTS_AS_THEY_ARE.includes(name) ? [] : given.sites, journal)
      : await openTenantSite(config, journal, OWNERS.includes(name) ? 'owner' : 'app');
  try {
    let worst = 0;
    for (const site of given.sites) {
      worst = Math.max(worst, await command(open, site, given.rest, config));
    }
    return worst;
  } finally {
    await open.close();
  }
}

/** The plan as the lists have it now, for whoever only looks; else why it cannot be read. Nothing is made or written. */
async function planAsItIs(argv: readonly string[]): Promise<AsOf | string> {
  const config = loadConfig(path.resolve(__dirname, '../../..'), process.env);
  if (!config.ok) return config.error.map(describeFault).join(' ');
  const given = readSiteArgument(argv, config.value.sites, { orAll: false });
  if (!given.ok) return given.error;
  if (config.value.mode === 'local' && !(await isThere(config.value))) return 'There are none here yet.';
  const journal = createJournal('silent');
  const open =
    config.value.mode === 'local'
      ? await openLocalSite(config.value, [], journal)
      : await openTenantSite(config.value, journal, 'app');
  try {
    const store = await openStore({ graph: open.graph, site: given.value.sites[0].address, journal });
    const now = open.clock.now();
    const calendar = knownCalendar(config.value, dayOf(now));
    if (!calendar.ok) return calendar.error.map(describeFault).join(' ');
    return { facts: await store.snapshot(), calendar: calendar.value, now };
  } catch (error) {
    if (error instanceof StoreUnavailable || error instanceof StoreMisfit) return error.message;
    throw error;
  } finally {
    await open.close();
  }
}

/** The plan, the record or a board's page, in files. */
async function exported(
  { graph, clock, journal }: OpenSite,
  { address: site, name, id }: Site,
  argv: readonly string[],
  config: Config,
): Promise<number> {
  const calendar = knownCalendar(config, dayOf(clock.now()));
  if (!calendar.ok) {
    for (const fault of calendar.error) print(describeFault(fault));
    return 1;
  }
  return exportCommand.main({
    ...{ argv, clock, print, calendar: calendar.value, marking: config.marking, writer: writerApart() },
    partnership: config.sites.length > 1 ? name : undefined,
    partnershipId: id,
    user: userInfo().username,
    openStore: () => openStore({ graph, site, journal }),
  });
}

/** A plan from a file. */
async function importPlan(
  { graph, clock, journal }: OpenSite,
  { address: site }: Site,
  argv: readonly string[],
  config: Config,
): Promise<number> {
  const given = readArguments(argv);
  const calendar = knownCalendar(config, dayOf(clock.now()));
  if (!given.ok || !calendar.ok) {
    const said = given.ok ? [] : given.error;
    [...said, ...(calendar.ok ? [] : calendar.error.map(describeFault))].forEach(print);
    return 1;
  }
  const asking = askingOn(process.stdin, process.stdout);
  const openParts = async () => ({
    store: await openStore({ graph, site, journal }),
    clock,
    calendar: calendar.value,
  });
  try {
    return await apply(given.value, { openParts, read: patientReader(), asking, print });
  } finally {
    asking.close();
  }
}

const patientReader = () => planReader(undefined, PATIENT_TIME);

const today = (): Day => dayOf(instantFromMillis(Date.now()));

const ask = (question: string) => askOn(process.stdin, process.stdout, question);

const screen = () => ({ print, progress: progressOn(process.stdout) });

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
