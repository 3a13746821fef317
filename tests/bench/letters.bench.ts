import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { promisify } from 'node:util';
import { letterReader } from '../../bot/documents/letter/read-letter-file';
import { letterPdf } from '../support/letters/as-pdf';
import { FIXTURES } from '../support/letters/fixtures';
import type { Bench } from './bench';
import { Times } from './timing';

const PUBLISHED = path.resolve(__dirname, '../../../shared/letters');
const LETTERS = 64;

/** Milliseconds between looks at how late the process is. */
const LOOK_EVERY = 10;

const BUILT = path.resolve(__dirname, '../../dist/bot/documents/letter/read-letter-file.js');

/** Reading as many letters as have been published, one after the other in a thread, as the bot does. */
export const letters: Bench = {
  name: 'letters',
  about: 'reading 64 letters as PDF, one after the other in a thread',
  async run(say) {
    const files = lettersAtHand();
    const { read: readOne } = letterReader();
    const [first, times] = [new Times(), new Times()];
    const lag = monitorEventLoopDelay({ resolution: LOOK_EVERY });
    let read = 0;
    for (let at = 0; at < LETTERS; at += 1) {
      const bytes = files[at % files.length] ?? Buffer.alloc(0);
      lag.enable();
      // The first waits for the thread to load its program, and is read by code that has not run yet.
      const letter = await (at === 0 ? first : times).of(() => readOne(bytes));
      lag.disable();
      if (letter.ok) read += 1;
    }
    say('memory of a process that reads one');
    const most = Math.max(...(await Promise.all(files.slice(0, 4).map(memoryOf))));
    return [
      { what: 'letters read', value: read, unit: 'letters', atLeast: LETTERS },
      { what: 'a letter, p50', value: times.quantile(0.5), unit: 'ms', atMost: 500 },
      { what: 'a letter, the slowest', value: times.quantile(1), unit: 'ms' },
      { what: 'the first, with its thread to start', value: first.quantile(1), unit: 'ms' },
      {
        what: 'the process answers others meanwhile, p99',
        value: lag.percentile(99) / 1e6 - LOOK_EVERY,
        unit: 'ms',
      },
      { what: 'a whole process that reads one, at most', value: most, unit: 'MB', atMost: 200 },
    ];
  },
};

/** Published letters where they are at hand, largest first; else the project's own. */
function lettersAtHand(): readonly Buffer[] {
  if (!existsSync(PUBLISHED)) return FIXTURES.map(({ spec }) => letterPdf(spec));
  const names = readdirSync(PUBLISHED).filter((name) => name.endsWith('.pdf'));
  return names.map((name) => readFileSync(path.join(PUBLISHED, name))).sort((a, b) => b.length - a.length);
}

const SCRIPT = `
const { readLetterFile } = require(process.argv[1]);
const chunks = [];
process.stdin.on('data', (chunk) => chunks.push(chunk)).on('end', async () => {
  await readLetterFile(Buffer.concat(chunks));
  console.log(process.resourceUsage().maxRSS / 1000);
});`;

/** Megabytes that a process of its own comes to. */
async function memoryOf(bytes: Buffer): Promise<number> {
  const running = promisify(execFile)(process.execPath, ['-e', SCRIPT, BUILT]);
  running.child.stdin?.end(bytes);
  const { stdout } = await running;
  return Number(stdout);
}
