import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { instrumentDomain, PROJECT } from './instrument';
import { measure, testFiles } from './measure';
import { report, scoreOf, WANTED } from './report';
import { sample } from './sample';

const SAMPLE = 1_000;

/**
 * `npm run mutants -- [--all] [--room ROOM [--near]] [--workers N]`: changes `bot/domain` in a thousand small ways, or in all
 * that there are, and says which the domain's own tests do not notice; `--near` asks those of the room alone, which
 * is quicker by far and never says too much. Ends with 1 where they notice too few, or fail without any change.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      all: { type: 'boolean', default: false },
      room: { type: 'string' },
      near: { type: 'boolean', default: false },
      workers: { type: 'string', default: String(availableParallelism()) },
    },
  });
  for (const folder of ['bot/domain', ...(values.near ? ['tests/domain'] : [])])
    if (!existsSync(path.join(PROJECT, folder, values.room ?? '')))
      throw new Error(`${folder} has no room '${String(values.room)}'.`);
  // The sample is a share of the whole.
  const instrumented = await instrumentDomain(values.all ? values.room : undefined);
  const chosen = values.all ? instrumented.mutants : sample(instrumented.mutants, SAMPLE);
  const mutants = chosen.filter(({ room }) => values.room === undefined || room === values.room);
  console.error(`${mutants.length} of ${instrumented.mutants.length} changes of bot/domain:`);
  const files = testFiles(values.near ? values.room : undefined);
  const { outcomes, broken } = await measure(
    instrumented,
    mutants,
    files,
    Number(values.workers),
    ({ length: done }) => {
      if (done % 50 === 0) console.error(`${done} of ${mutants.length}`);
    },
  );
  console.log(report(outcomes));
  if (broken.length > 0)
    console.error(['These fail without any change and were left out:', ...broken].join('\n'));
  if (broken.length > 0 || scoreOf(outcomes) < WANTED) process.exitCode = 1;
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
