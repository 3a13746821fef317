import { AsyncLocalStorage } from 'node:async_hooks';
import { GraphUnavailable } from './errors';

/** Until when somebody waits for what is being done, on the clock of `performance.now()`. */
const waitsUntil = new AsyncLocalStorage<number | undefined>();

/**
 * Does work for which a person waits: SharePoint is asked before background work, and all of it together, waits and
 * attempts, takes no longer than `seconds`; what is not done by then throws StoreUnavailable. Teams wants an invoke
 * answered within 5 seconds (`teams.md`).
 */
export const promptly = <T>(seconds: number, work: () => T): T =>
  waitsUntil.run(performance.now() + seconds * 1000, work);

/** Does work that several may share, so that it does not end when the first of them stops waiting. */
export const unhurried = <T>(work: () => T): T => waitsUntil.run(undefined, work);

const settles = new AsyncLocalStorage<boolean>();

/**
 * Does background work that records what has happened already, when `yes`: it goes before what begins something new.
 * A message that was sent and not recorded is sent again when the app dies.
 */
export const settling = <T>(yes: boolean, work: () => T): T => settles.run(yes, work);

/** True in work that records what has happened already. */
export const isSettling = (): boolean => settles.getStore() ?? false;

/** True while a person waits. */
export const aPersonWaits = (): boolean => waitsUntil.getStore() !== undefined;

/** How many milliseconds are left; infinite when nobody waits. */
export const millisLeft = (): number =>
  (waitsUntil.getStore() ?? Number.POSITIVE_INFINITY) - performance.now();

/** The outcome of shared work, if it comes in time for the person who waits. */
export async function inTime<T>(work: Promise<T>): Promise<T> {
  const left = millisLeft();
  if (left === Number.POSITIVE_INFINITY) return work;
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new GraphUnavailable(-1, '')), Math.max(0, left));
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
