import { StoreMisfit } from '../../usecases/ports';
import { ListUnreadable } from './pages';

/** How many refreshes in a row may end at the same trouble before another way is taken. */
const MOST_TRIES = 3;

/** How many before it is told: once may be a moment's trouble. */
const TOLD_AFTER = 2;

/** How long until rows that could not be told apart are looked for anew, in milliseconds. */
const LOOK_AGAIN = 3_600_000;

/**
 * How often a list could not be read though SharePoint answered. Its changes are asked for by a link that SharePoint
 * gave; where that leads nowhere again and again the list is read from the start, and where that does not help either,
 * without the elements that are no rows.
 */
export class Stumbles {
  private thisWay = 0;
  private inARow = 0;
  private gaveUpAt: number | undefined;

  /** Counts one. */
  count(): void {
    this.thisWay += 1;
    this.inARow += 1;
  }

  /** Another way is taken. */
  anew(): void {
    this.thisWay = 0;
  }

  /** The list was read to its end. */
  over(): void {
    this.thisWay = 0;
    this.inARow = 0;
  }

  /** True when another try of the same kind is of no use. */
  get isEnough(): boolean {
    return this.thisWay >= MOST_TRIES;
  }

  /** True when people are to be told. */
  get isTold(): boolean {
    return this.inARow >= TOLD_AFTER;
  }

  /** Elements that name no row are left out of what is read at `now`, milliseconds on a clock that only goes forward. */
  leaveOut(now: number): void {
    this.gaveUpAt = now;
  }

  /** True, once, when such elements were left out an hour ago: there may be rows by now. */
  looksAgain(now: number): boolean {
    if (this.gaveUpAt === undefined || now - this.gaveUpAt < LOOK_AGAIN) return false;
    this.gaveUpAt = undefined;
    return true;
  }
}

/** Statuses that say nothing of what was asked: no sign-in, no permission, too slow, too many. */
const ABOUT_THE_APP: readonly number[] = [401, 403, 408, 429];

/** True for trouble that may come of the way in which a list was asked for. */
export const mayBeTheWay = (error: unknown, status: number): boolean =>
  !ABOUT_THE_APP.includes(status) &&
  (error instanceof ListUnreadable || error instanceof StoreMisfit || status >= 500);
