import { BEGINS, walkInspection } from './inspection-walk';
import { instant } from './inspection-stage';
import { storyOf, tableOf } from './lines';
import { sixWeeks } from './six-weeks';

/**
 * `npm run story`: what went to whom in a six-week cycle of the demonstration partnership, as a table; with `inspection`
 * a whole inspection, from the call to the statement sent.
 */
async function main(): Promise<void> {
  console.log(process.argv[2] === 'inspection' ? await inspectionStory() : await cycleStory());
}

async function cycleStory(): Promise<string> {
  const { lines, stage } = await sixWeeks();
  await stage.close();
  return tableOf(lines);
}

/** Of the two partnerships that are walked side by side, the first. */
async function inspectionStory(): Promise<string> {
  const stage = await walkInspection();
  const { facts, log } = await stage.read('Westmarch');
  await stage.close();
  return tableOf(storyOf(facts, log, instant(BEGINS)));
}

main().catch((cause: unknown) => {
  console.error(cause);
  process.exitCode = 1;
});
