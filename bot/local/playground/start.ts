import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { PlaygroundConfig } from './config';

/** Microsoft's Agents Playground did not start, or not as we need it; the message says what to do. */
export class PlaygroundFault extends Error {
  override readonly name = 'PlaygroundFault';
}

export interface PlaygroundOptions {
  /** Where the bot takes its messages, e.g. `http://localhost:3978/api/messages`. */
  readonly messagesUrl: string;
  /** The port of the Playground's page; 0 takes any free one. */
  readonly port: number;
  readonly config: PlaygroundConfig;
  /** The folder of local mode's data (`LOCAL_DATA`); the Playground works and logs in `playground/` below it. */
  readonly dataFolder: string;
  /** Told when the Playground ends without `close`, with the words for people. */
  onLost?(fault: PlaygroundFault): void;
}

export interface Playground {
  /** The address of its page, `http://localhost:PORT`. */
  readonly url: string;
  /** Ends the Playground; resolves when its port is free. */
  close(): Promise<void>;
}

/**
 * Starts Microsoft's Agents Playground on loopback and resolves when its page answers. It lives in a process of its
 * own (`keeper.ts`) which ends with this one, also when this one is killed. Throws PlaygroundFault.
 */
export async function startPlayground(options: PlaygroundOptions): Promise<Playground> {
  const folder = path.resolve(options.dataFolder, 'playground');
  const files = { config: path.join(folder, '.m365agentsplayground.yml'), log: path.join(folder, 'log.txt') };
  await mkdir(folder, { recursive: true });
  // JSON is YAML, so no YAML writer is needed.
  await writeFile(files.config, JSON.stringify(options.config, null, 2));

  const child = spawn(process.execPath, [keeper, commandLine(), ...argumentsFor(options)], {
    cwd: folder,
    stdio: ['pipe', 'pipe', 'ignore'],
    env: environment(files),
  });
  const ended = once(child, 'exit').then(() => undefined);
  const close = async (): Promise<void> => {
    child.removeAllListeners('exit');
    const over = child.exitCode !== null || child.signalCode !== null ? undefined : once(child, 'exit');
    child.stdin?.end();
    await over;
  };

  const port = await Promise.race([portOf(child), ended]);
  const fault = await faultOf(port, options.port, files.log);
  if (port === undefined || fault) {
    await close();
    throw new PlaygroundFault(fault);
  }
  child.once('exit', () => {
    options.onLost?.(
      new PlaygroundFault(`The Agents Playground ended by itself. Its log is in ${files.log}. Start again.`),
    );
  });
  return { url: `http://localhost:${port}`, close };
}

/** Compiled it is `keeper.js`; under the tests the source itself, which Node 24 runs as it is. */
const keeper = path.join(__dirname, `keeper${path.extname(__filename)}`);

/** Looked for only now: the package is needed for development alone and is not deployed. */
function commandLine(): string {
  try {
    return require.resolve('@microsoft/m365agentsplayground/cli.js');
  } catch {
    throw new PlaygroundFault(
      'The Agents Playground is not installed. Run “npm ci” with its development packages, or set PLAYGROUND=off.',
    );
  }
}

const argumentsFor = ({ messagesUrl, port }: PlaygroundOptions): string[] => [
  ...['start', '-e', messagesUrl, '-c', 'msteams', '-p', String(port), '--disable-telemetry'],
];

function environment(files: { config: string; log: string }): NodeJS.ProcessEnv {
  // The Playground posts to the bot through the proxy of the environment unless it is told not to.
  const direct = [process.env.NO_PROXY ?? process.env.no_proxy, 'localhost', '127.0.0.1']
    .filter(Boolean)
    .join(',');
  return {
    ...process.env,
    NO_PROXY: direct,
    no_proxy: direct,
    TEAMSAPPTESTER_BROWSER: 'none',
    M365_AGENTS_PLAYGROUND_CONFIG_PATH: files.config,
    M365_AGENTS_PLAYGROUND_LOGFILE: files.log,
  };
}

/** The port it listens on, as soon as it says so. Its output is read to the end so that it never blocks on it. */
function portOf(child: ChildProcess): Promise<number> {
  return new Promise((resolve) => {
    let said = '';
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      if (said.length < 10_000) said += text;
      const port = /Listening on (\d+)/.exec(said)?.[1];
      if (port) resolve(Number(port));
    });
  });
}

/** Why a Playground that listens on `port` (undefined: that ended) is of no use; undefined when it is. */
async function faultOf(port: number | undefined, wanted: number, log: string): Promise<string | undefined> {
  if (port !== undefined && wanted !== 0 && port !== wanted) return portTaken(wanted);
  // It says that it listens before it has read its configuration; only then are its addresses there.
  return port !== undefined && (await answers(`http://localhost:${port}/_debug/ping`))
    ? undefined
    : reasonIn(log);
}

const answers = (url: string): Promise<boolean> =>
  fetch(url).then(
    (response) => response.ok,
    () => false,
  );

const portTaken = (port: number): string =>
  `Port ${port} is taken, perhaps by another copy of this app, so the Agents Playground cannot start there. ` +
  'End the other program, choose another port with PLAYGROUND_PORT, or set PLAYGROUND=off.';

/** A faulty configuration is told in its log alone. */
async function reasonIn(log: string): Promise<string> {
  const lines = await readFile(log, 'utf8').catch(() => '');
  const reason = (/Reason: (.+)/.exec(lines) ?? /^error (.+)/m.exec(lines))?.[1]?.trim();
  return [
    'The Agents Playground did not start.',
    reason ? `It says: ${reason}.` : 'It does not say why.',
    `Its log is in ${log}.`,
    'Set PLAYGROUND=off to start without it.',
  ].join(' ');
}
