/** How a time was spent in which a thread had a file, in milliseconds. */
export interface ThreadTimes {
  readonly passed: number;
  /** In which the thread had something to do. */
  readonly wanted: number;
  /** Of the machine's time that the whole process was given, all threads together. */
  readonly given: number;
  /** In which the process had something to do for everybody else, on its main thread. */
  readonly elsewhere: number;
}

/**
 * For how many milliseconds of it a thread had its file in earnest: without those in which it had something to do and the
 * machine gave it less. What the process was given is first taken to have gone to everybody else, so that a file is never
 * blamed for what others had.
 */
export const inEarnest = ({ passed, wanted, given, elsewhere }: ThreadTimes): number =>
  passed - Math.max(0, wanted - Math.max(0, given - elsewhere));
