/** One number that a bench found, and what is wanted of it where something is. */
export interface Measure {
  readonly what: string;
  readonly value: number;
  /** 'ms', 'calls', 'units', 'MB', 'times faster' … */
  readonly unit: string;
  readonly atMost?: number;
  readonly atLeast?: number;
}

/** A benchmark: one file each; `registry.ts` lists them. */
export interface Bench {
  /** What is typed after `npm run bench --`. */
  readonly name: string;
  /** What it measures, for the table's heading. */
  readonly about: string;
  /** Measures; `say` tells people what goes on meanwhile. Throws when the thing measured does not work. */
  run(say: (what: string) => void): Promise<readonly Measure[]>;
}

/** True when a measure is as wanted, or nothing is wanted of it. */
export const holds = ({ value, atMost, atLeast }: Measure): boolean =>
  value <= (atMost ?? Number.POSITIVE_INFINITY) && value >= (atLeast ?? Number.NEGATIVE_INFINITY);
