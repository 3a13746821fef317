import { setTimeout } from 'node:timers/promises';
import { millisLeft } from './urgency';

/** How long one operation may take in all, waits and attempts together, while SharePoint does not answer. */
export class Patience {
  private readonly until: number;
  private tries = 0;

  /**
   * No longer than `seconds`, nor than the person who waits for it. With `keepsAlive: false` a process that has nothing
   * else to do ends instead of waiting.
   */
  constructor(
    seconds: number,
    private readonly options: { readonly keepsAlive?: boolean } = {},
  ) {
    this.until = performance.now() + Math.min(seconds * 1000, millisLeft());
  }

  /**
   * Waits as long as SharePoint asked, or longer each time when it did not say. False, at once, when that would be
   * more than is left.
   */
  async wait(askedSeconds?: number): Promise<boolean> {
    const ms = (askedSeconds ?? Math.min(0.25 * 2 ** this.tries, 8)) * 1000;
    this.tries += 1;
    if (performance.now() + ms > this.until) return false;
    await setTimeout(ms, undefined, { ref: this.options.keepsAlive ?? true });
    return true;
  }
}
