import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { holds, type Bench, type Measure } from './bench';
import { parseCommandLine } from './command-line';
import { BENCHES } from './registry';
import { table } from './table';

interface Outcome {
  readonly name: string;
  readonly about: string;
  readonly seconds: number;
  readonly measures: readonly Measure[];
}

/** `npm run bench -- [NAME …] [--json FILE]`. Ends with 1 when something wanted was not met. */
async function main(): Promise<void> {
  const asked = parseCommandLine(process.argv.slice(2), BENCHES);
  if (!asked.ok) {
    console.error(asked.error);
    process.exitCode = 2;
    return;
  }
  const { benches, jsonFile } = asked.value;
  const outcomes: Outcome[] = [];
  for (const bench of benches) outcomes.push(await runOne(bench));
  const met = outcomes.every(({ measures }) => measures.every(holds));
  if (jsonFile !== undefined) {
    const machine = { node: process.version, cpus: cpus().length, cpu: cpus()[0]?.model, at: new Date() };
    writeFileSync(jsonFile, `${JSON.stringify({ machine, met, benches: outcomes }, null, 2)}\n`);
  }
  if (!met) process.exitCode = 1;
}

async function runOne(bench: Bench): Promise<Outcome> {
  const { name, about } = bench;
  const from = performance.now();
  const measures = await bench.run((what) => console.error(`${name}: ${what}`));
  const seconds = (performance.now() - from) / 1000;
  console.log(table(`${name}: ${about} (${Math.round(seconds)} s)`, measures));
  return { name, about, seconds, measures };
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
