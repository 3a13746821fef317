import { tableOf } from './lines';
import { sixWeeks } from './six-weeks';

/** `npm run story`: what went to whom in a six-week cycle of the demonstration partnership, as a table. */
async function main(): Promise<void> {
  const { lines, stage } = await sixWeeks();
  await stage.close();
  console.log(tableOf(lines));
}

main().catch((cause: unknown) => {
  console.error(cause);
  process.exitCode = 1;
});
