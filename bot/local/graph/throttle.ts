import { throttled } from './errors';

/** Graph counts resource units in windows of one minute, in milliseconds here. */
const MINUTE = 60_000;

/** From this share of the minute's units on, answers carry `RateLimit-*` headers. */
const WARNING = 0.8;

/**
 * Counts resource units and refuses when a minute's are used up. The minute is real time even when
 * the server's clock is not: clients wait for `Retry-After` in real seconds.
 */
export class Throttle {
  private total = 0;
  private units = 0;
  private windowStart = 0;
  private used = 0;

  /**
   * @param limit units a minute, undefined for no limit
   * @param clock milliseconds, only ever forward
   */
  constructor(
    private limit: number | undefined,
    private readonly clock: () => number = Date.now,
  ) {}

  /** Sets another limit and starts a new minute. */
  set(limit: number | undefined): void {
    this.limit = limit;
    this.windowStart = this.clock();
    this.used = 0;
  }

  /**
   * Counts a request. Refused ones count too, as SharePoint counts them.
   * @param units what the request costs
   * @returns headers for the answer, empty below four fifths of the minute's units
   * @throws 429 with `Retry-After` when the minute's units are used up
   */
  charge(units: number): Record<string, string> {
    this.total += 1;
    this.units += units;
    if (this.limit === undefined) return {};
    const now = this.clock();
    if (now - this.windowStart >= MINUTE) {
      this.windowStart = now;
      this.used = 0;
    }
    this.used += units;
    const reset = Math.max(1, Math.ceil((this.windowStart + MINUTE - now) / 1000));
    const headers = {
      'RateLimit-Limit': String(this.limit),
      'RateLimit-Remaining': String(Math.max(0, this.limit - this.used)),
      'RateLimit-Reset': String(reset),
    };
    if (this.used > this.limit) throw throttled(reset, headers);
    return this.used >= this.limit * WARNING ? headers : {};
  }

  /** Requests and units since the start, steps of a batch each on their own. */
  counts(): { total: number; units: number } {
    return { total: this.total, units: this.units };
  }
}

/**
 * What a request costs, by Microsoft's table: 1 for one thing or a delta with a token, 2 for a
 * query, a create, a change or a removal, 5 for permissions.
 */
export function costOf(method: string, segments: readonly string[], hasToken: boolean): number {
  if (segments.includes('permissions')) return 5;
  if (method !== 'GET') return 2;
  const last = segments.at(-1) ?? '';
  if (/^(microsoft\.graph\.)?delta\b/.test(last)) return hasToken || last.includes('token=') ? 1 : 2;
  return ['lists', 'columns', 'items', 'versions', 'sites', 'subscriptions'].includes(last) ? 2 : 1;
}
