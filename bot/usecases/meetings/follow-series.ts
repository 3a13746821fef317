import type { Decision } from '../../domain/partnership/decision';
import { seriesSteps, seriesToRemember } from '../../domain/meetings/series/steps';
import { changeOf } from '../carry-out';
import { inParallel } from '../in-parallel';
import { StoreMisfit, StoreUnavailable, type Parts, type Snapshot } from '../ports';

/** How many meetings are written at once. */
const AT_ONCE = 4;

/** True when the meetings in the list are not as their series want them. */
export const hasSeriesWork = ({ clock }: Pick<Parts, 'clock'>, facts: Snapshot): boolean =>
  seriesSteps(facts, clock.now()).length > 0 || seriesToRemember(facts, clock.now()).length > 0;

/** What was written: `created` meetings, and whether anything was at all. */
export interface Followed {
  readonly created: number;
  readonly any: boolean;
}

/**
 * Makes the meetings that are missing and takes along those whose series has moved, each with its line of the record,
 * so that one without the other cannot stay; then has the series remember what they have made. What another copy of the
 * app was quicker to write, or somebody has just changed, is left as it is: the next sweep looks again. Never throws for
 * want of storage: reminders matter more.
 */
export async function followSeries(parts: Parts, facts: Snapshot): Promise<Followed> {
  const { store, clock, journal } = parts;
  const now = clock.now();
  const steps = seriesSteps(facts, now);
  const write = async (on: Snapshot, { writes, log }: Decision): Promise<boolean> => {
    try {
      return (
        await store.commit(
          writes.map((one) => changeOf(on, one)),
          log,
        )
      ).ok;
    } catch (cause) {
      if (!(cause instanceof StoreUnavailable || cause instanceof StoreMisfit)) throw cause;
      journal.error('meeting not written', cause, { meeting: log[0]?.subjectRef ?? '' });
      return false;
    }
  };
  const done = await inParallel(steps, AT_ONCE, (step) => write(facts, step));
  const after = steps.length > 0 ? await store.snapshot() : facts;
  const remembered = seriesToRemember(after, now);
  const kept = await inParallel(remembered, AT_ONCE, (one) => write(after, one));
  const created = steps.filter(({ writes: [first] }, at) => done[at] && first && 'insert' in first).length;
  return { created, any: [...done, ...kept].some(Boolean) };
}
