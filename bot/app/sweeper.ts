import { AsyncLocalStorage } from 'node:async_hooks';
import { sumOf, type SweepOptions, type SweepReport } from '../usecases/sweep/sweep';
import type { Journal } from '../usecases/ports';

/** Runs the sweep again and again, one at a time. */
export interface Sweeper {
  /** Sweeps, on facts read afresh, as soon as the sweep under way, if any, has ended. Rejects when this sweep fails. */
  run(): Promise<SweepReport>;
  /** Sweeps now and then every `everyMillis`; a failed one is journalled and the next one tries again. */
  start(everyMillis: number): void;
  /** Sweeps very soon, on facts read afresh: something was done that people are to be told of. Never throws. */
  soon(): void;
  /** Resolves when no sweep is under way or asked for. */
  idle(): Promise<void>;
  /** No further sweep starts, and the one under way begins no further card; resolves when it has ended. */
  stop(): Promise<void>;
}

export type SweepHow = Required<Pick<SweepOptions, 'fresh' | 'goesOn'>>;

/**
 * A sweeper over `sweep`. Nothing is scheduled by subject: each sweep looks at what is due, so a restart catches up
 * by itself, and a walk of the local clock can ask for a sweep of its own without two ever running at once.
 */
export function createSweeper(sweep: (how: SweepHow) => Promise<SweepReport>, journal: Journal): Sweeper {
  let last: Promise<unknown> = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  // Not as a part of what asked for it: nobody waits for the sweep that a pressed button asked for.
  const onItsOwn = AsyncLocalStorage.snapshot();

  const run = (fresh = true): Promise<SweepReport> => {
    const mine = last.then(() => onItsOwn(() => sweep({ fresh, goesOn: () => !stopped }))).then(told);
    last = mine.catch(() => undefined);
    return mine;
  };

  /** Whatever was due is told, also that it has to wait. */
  const told = (report: SweepReport): SweepReport => {
    if (report.due > 0) journal.info('sweep', { ...report });
    return report;
  };

  let asked: NodeJS.Immediate | undefined;
  const soon = (): void => {
    if (stopped) return;
    asked ??= setImmediate(() => {
      asked = undefined;
      run().catch((cause: unknown) => journal.error('sweep.failed', cause));
    });
  };

  const idle = async (): Promise<void> => {
    if (asked) await new Promise<void>((resolve) => void setImmediate(resolve));
    const seen = last;
    await seen;
    if (asked || last !== seen) await idle();
  };

  const tick = async (everyMillis: number): Promise<void> => {
    try {
      await run(false);
    } catch (cause) {
      journal.error('sweep.failed', cause);
    }
    if (!stopped) timer = setTimeout(() => void tick(everyMillis), everyMillis);
  };

  return {
    run: () => run(),
    soon,
    idle,
    start: (everyMillis) => void tick(everyMillis),
    async stop() {
      stopped = true;
      clearTimeout(timer);
      clearImmediate(asked);
      await last;
    },
  };
}

/** A sweep of every partnership. Rejects when one of them does, after the others have been swept all the same. */
export async function sweepAll(partnerships: readonly { readonly sweeper: Sweeper }[]): Promise<SweepReport> {
  const sweeps = partnerships.map(({ sweeper }) => sweeper.run());
  await Promise.allSettled(sweeps);
  return sumOf(await Promise.all(sweeps));
}
