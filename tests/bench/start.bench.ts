import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { AppProcess } from '../support/app-process';
import { freePort } from '../support/free-port';
import type { Bench } from './bench';
import { interleaved, Times } from './timing';

const ROUNDS = { rounds: 5, seconds: 90 };
/** Most that is waited for memory to come to rest. */
const SETTLING = { everyMillis: 5_000, mostSamples: 12, restsWithin: 0.01 };

/** The built app on data that exists: from the command until `/ready` says so, and its memory when nothing happens. */
export const start: Bench = {
  name: 'start',
  about: 'the built app in local mode, on data that exists: start to ready, and memory at rest',
  async run(say) {
    const folder = mkdtempSync(path.join(tmpdir(), 'jtai-start-bench-'));
    try {
      say('making the data');
      await (await started(folder, 'off')).stop();
      const [node, off, on] = [new Times(), new Times(), new Times()];
      say('starting and stopping');
      await interleaved(
        ROUNDS,
        () => node.of(bareNode),
        () => startAndStop(folder, 'off', off),
        () => startAndStop(folder, 'on', on),
      );
      say('waiting for memory to come to rest');
      const [restOff, restOn] = [await memoryAtRest(folder, 'off'), await memoryAtRest(folder, 'on')];
      const seconds = (times: Times, share: number): number => times.quantile(share) / 1000;
      return [
        { what: 'node alone, median', value: seconds(node, 0.5), unit: 's' },
        {
          what: `to ready without Playground, median of ${off.count}`,
          value: seconds(off, 0.5),
          unit: 's',
          atMost: 5,
        },
        { what: 'to ready without Playground, slowest', value: seconds(off, 1), unit: 's' },
        {
          what: `to ready with Playground, median of ${on.count}`,
          value: seconds(on, 0.5),
          unit: 's',
          atMost: 5,
        },
        { what: 'to ready with Playground, slowest', value: seconds(on, 1), unit: 's' },
        { what: 'memory at rest without Playground', value: restOff, unit: 'MB', atMost: 200 },
        {
          what: 'memory at rest with Playground (the app’s own process)',
          value: restOn,
          unit: 'MB',
          atMost: 200,
        },
      ];
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

type Playground = 'on' | 'off';

async function started(folder: string, playground: Playground): Promise<AppProcess> {
  const [port, graphPort, playgroundPort] = [await freePort(), await freePort(), await freePort()];
  const app = await AppProcess.start({
    LOCAL_DATA: folder,
    PORT: String(port),
    LOCAL_GRAPH_PORT: String(graphPort),
    PLAYGROUND_PORT: String(playgroundPort),
    PLAYGROUND: playground,
  });
  const { status } = await fetch(`${app.url}/ready`);
  if (status !== 200) throw new Error(`It greeted and was not ready: ${status}.`);
  return app;
}

async function startAndStop(folder: string, playground: Playground, times: Times): Promise<void> {
  const app = await times.of(() => started(folder, playground));
  await app.stop();
}

async function bareNode(): Promise<void> {
  await once(spawn(process.execPath, ['-e', '0']), 'exit');
}

/** Megabytes that the process holds once two samples are alike; the last sample when it never rests. */
async function memoryAtRest(folder: string, playground: Playground): Promise<number> {
  const app = await started(folder, playground);
  try {
    let before = residentMegabytes(app.pid);
    for (let sample = 0; sample < SETTLING.mostSamples; sample += 1) {
      await setTimeout(SETTLING.everyMillis);
      const now = residentMegabytes(app.pid);
      if (sample > 4 && Math.abs(now - before) / before < SETTLING.restsWithin) return now;
      before = now;
    }
    return before;
  } finally {
    await app.stop();
  }
}

/** What Linux counts as the process's own resident memory. */
function residentMegabytes(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const kilobytes = /^VmRSS:\s+(\d+) kB/m.exec(status)?.[1];
  if (kilobytes === undefined) throw new Error('The process does not say how much memory it holds.');
  return Number(kilobytes) / 1024;
}
