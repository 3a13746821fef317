import { setTimeout } from 'node:timers/promises';

/** How long one operation may take in all, waits and attempts together, while SharePoint does not answer. */
export class Patience {
  private readonly until: number;
  private tries = 0;

  constructor(seconds: number) {
    this.until = performance.now() + seconds * 1000;
  }

  /**
   * Waits as long as SharePoint asked, or longer each time when it did not say. False, at once, when that would be
   * more than is left.
   */
  async wait(askedSeconds?: number): Promise<boolean> {
    const ms = (askedSeconds ?? Math.min(0.25 * 2 ** this.tries, 8)) * 1000;
    this.tries += 1;
    if (performance.now() + ms > this.until) return false;
    await setTimeout(ms);
    return true;
  }
}
