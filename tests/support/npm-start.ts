import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { freePort } from './free-port';
import { memoryFolder } from './memory-folder';
import { PROJECT } from './running-app';

/** What `npm start` gives a newcomer: its addresses, as printed. */
export interface Started {
  readonly url: string;
  readonly graphUrl: string;
  readonly playgroundUrl: string;
  readonly printed: string;
  /** Ctrl-C in the terminal, which the whole group of processes gets. */
  stop(): Promise<void>;
}

/** Runs `npm start` on free ports and data of its own until it has greeted. `now` is where its clock starts. */
export async function npmStart(now: string): Promise<Started> {
  const folder = memoryFolder('jtai-start-');
  const [port, graphPort, playgroundPort] = [await freePort(), await freePort(), await freePort()];
  const child = spawn('npm', ['start'], {
    cwd: PROJECT,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      // jest's own would make a development build of the tab.
      NODE_ENV: '',
      LOCAL_DATA: folder,
      LOCAL_NOW: now,
      LOG_LEVEL: 'warn',
      PORT: String(port),
      LOCAL_GRAPH_PORT: String(graphPort),
      PLAYGROUND: 'on',
      PLAYGROUND_PORT: String(playgroundPort),
    },
  });
  const printed = await untilGreeted(child);
  return {
    url: `http://localhost:${port}`,
    graphUrl: `http://localhost:${graphPort}/v1.0`,
    playgroundUrl: `http://localhost:${playgroundPort}`,
    printed,
    async stop() {
      const over = once(child, 'close');
      process.kill(-(child.pid ?? 0), 'SIGINT');
      await over;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The last words of the greeting, in local mode and in a tenant. */
const GREETINGS = ['Ctrl-C ends it all', 'JTAI Partnership for Teams listens on port'];

/** Resolves with what was printed once the greeting is there; rejects with it when the app ends before. */
export function untilGreeted(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const hear = (text: string): void => {
      said += text;
      if (GREETINGS.some((words) => said.includes(words))) resolve(said);
    };
    child.stdout?.setEncoding('utf8').on('data', hear);
    child.stderr?.setEncoding('utf8').on('data', hear);
    child.once('exit', (code) => reject(new Error(`The app ended with ${String(code)}: ${said}`)));
  });
}
