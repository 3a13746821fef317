import { planReader } from '../../documents/reading/plan-reader';
import { dayOf, instantFromMillis } from '../../domain/calendar/day';
import { readArguments } from './arguments';
import { check } from './check';

/** `node dist/bot/cli/import-plan/run.js FILE …`: reads a plan from a file and adds it to the lists. */
async function main(argv: readonly string[]): Promise<number> {
  const given = readArguments(argv);
  if (!given.ok) {
    given.error.forEach(print);
    return 1;
  }
  const today = dayOf(instantFromMillis(Date.now()));
  return check(given.value, { read: planReader(), today, print });
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
