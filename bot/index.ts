import path from 'node:path';
import { startApp, SettingsFault, type App } from './app/app';
import { describeFault, type Config } from './settings/config';
import { catchConsole, catchWarnings } from './operating/caught-output';
import { createJournal } from './operating/journal';
import { PlaygroundFault } from './local';
import { loadConfig } from './settings/file';
import { greeting } from './app/greeting';
import type { Journal } from './usecases/ports';

/** The folder above `dist/`, which holds `env/`. */
const ROOT = path.resolve(__dirname, '..', '..');

async function main(): Promise<void> {
  const config = loadConfig(ROOT, process.env);
  if (!config.ok) {
    stop(['The settings need mending:', ...config.error.map((one) => `- ${describeFault(one)}`)].join('\n'));
    return;
  }
  const journal = createJournal(config.value.logLevel);
  // A fault that nobody waited for must not end the reminders of everybody else.
  process.on('unhandledRejection', (cause) => journal.error('unhandled-rejection', cause));
  // Nor may one that nobody caught, such as of a socket. What was half done then is done again: all facts are in the lists.
  process.on('uncaughtException', (cause) => journal.error('uncaught-exception', cause));
  catchConsole(journal);
  catchWarnings(journal);
  const app = await start(config.value, journal);
  if (!app) return;
  endOnSignal(app, journal);
  const nextDue = await app.nextDue().catch(() => undefined);
  const isEmpty = await app.isEmpty().catch(() => false);
  const words = greeting(config.value, app, { nextDue, isEmpty });
  process.stdout.write(`${config.value.mode === 'local' ? words : startedLine(words)}\n`);
}

/** In a tenant nobody reads a greeting but the log, whose every line is JSON; this one is there whatever is logged. */
const startedLine = (msg: string): string =>
  JSON.stringify({ level: 30, time: new Date().toISOString(), event: 'started', msg });

async function start(config: Config, journal: Journal): Promise<App | undefined> {
  try {
    return await startApp(config, { journal, tabFolder: path.join(ROOT, 'dist', 'tab') });
  } catch (cause) {
    journal.error('start-failed', cause);
    stop(reasonOf(cause, config));
    return undefined;
  }
}

/** Ctrl-C and the host's stop end everything; a second one does not wait. */
function endOnSignal(app: App, journal: Journal): void {
  let ending = false;
  const end = (): void => {
    if (ending) process.exit(1);
    ending = true;
    app.close().then(
      () => process.exit(0),
      (cause: unknown) => {
        journal.error('stop-failed', cause);
        process.exit(1);
      },
    );
  };
  process.on('SIGINT', end);
  process.on('SIGTERM', end);
}

function reasonOf(cause: unknown, config: Config): string {
  if (cause instanceof PlaygroundFault || cause instanceof SettingsFault) return cause.message;
  const { code, port } = cause as { code?: unknown; port?: unknown };
  if (code === 'EADDRINUSE') {
    return `Port ${String(port ?? config.port)} is taken, perhaps by another copy of this app. End that, or choose other ports with PORT and LOCAL_GRAPH_PORT.`;
  }
  return `The app could not start: ${cause instanceof Error ? cause.message : 'for an unknown reason'}`;
}

function stop(message: string): void {
  process.stderr.write(`${message}\n`);
  process.exitCode = 1;
}

void main();
