import { rmSync } from 'node:fs';
import path from 'node:path';
import { startApp, type App } from '../../bot/app/app';
import { readConfig } from '../../bot/settings/config';
import { createJournal } from '../../bot/operating/journal';
import type { Journal } from '../../bot/usecases/ports';
import { freePort } from './free-port';
import { memoryFolder } from './memory-folder';
import { impatientTime } from '../teams/pace-time';

/** The whole app in this process, in local mode, with everything real but the Playground. */
export interface RunningApp {
  readonly url: string;
  /** `http://localhost:PORT/v1.0`. */
  readonly graphUrl: string;
  readonly dataFolder: string;
  /** Moves the clock and waits for all that fell due; throws what the app answers otherwise. */
  moveClock(now: string): Promise<Record<string, unknown>>;
  close(): Promise<void>;
}

export interface RunningAppOptions {
  readonly journal?: Journal;
  /**
   * Keeps to Teams' limits by the real clock. Without it nothing waits for them: where weeks pass in seconds, most of
   * these would be waiting.
   */
  readonly atTeamsPace?: boolean;
}

export const PROJECT = path.resolve(__dirname, '../..');
/** Where `npm run build:tab` has put the tab. */
export const TAB_FOLDER = path.join(PROJECT, 'dist/tab');

/**
 * Starts the app on free ports and data of its own. `settings` are by their names in the environment; the
 * journal is silent unless one is given.
 */
export async function startLocalApp(
  settings: Readonly<Record<string, string>>,
  { journal, atTeamsPace = false }: RunningAppOptions = {},
): Promise<RunningApp> {
  const dataFolder = settings.LOCAL_DATA ?? memoryFolder('jtai-');
  const [port, graphPort] = [Number(settings.PORT ?? (await freePort())), await freePort()];
  const config = readConfig({
    PLAYGROUND: 'off',
    LOG_LEVEL: 'silent',
    ...settings,
    LOCAL_DATA: dataFolder,
    PORT: String(port),
    LOCAL_GRAPH_PORT: String(graphPort),
  });
  if (!config.ok) throw new Error(JSON.stringify(config.error));
  const app: App = await startApp(config.value, {
    tabFolder: TAB_FOLDER,
    journal: journal ?? createJournal(config.value.logLevel),
    ...(atTeamsPace ? {} : { paceTime: impatientTime() }),
  });
  const url = `http://localhost:${port}`;
  return {
    url,
    graphUrl: config.value.graphBaseUrl ?? `http://localhost:${graphPort}/v1.0`,
    dataFolder,
    moveClock: (now) => moveClock(url, now),
    async close() {
      await app.close();
      if (!settings.LOCAL_DATA) rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}

/** `POST /local/clock`; throws what the app answers when it does not move. */
export async function moveClock(url: string, now: string): Promise<Record<string, unknown>> {
  const answer = await fetch(`${url}/local/clock`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ now }),
  });
  const body = (await answer.json()) as Record<string, unknown>;
  if (!answer.ok) throw new Error(`The clock did not move (${answer.status}): ${JSON.stringify(body)}`);
  return body;
}
