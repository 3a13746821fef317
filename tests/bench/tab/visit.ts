import type { Browser, Page } from 'playwright-core';
import { openView, type View } from '../../support/tab-pictures';

/** What a person's visit to a page came to, milliseconds from when it was asked for. */
export interface Visit {
  readonly ready: number;
  readonly firstPaint: number;
  readonly largestPaint: number;
  /** Of long tasks what is beyond 50 ms each. */
  readonly work: number;
  readonly shift: number;
  readonly requests: number;
  /** The addresses of the scripts that were loaded. */
  readonly scripts: readonly string[];
}

const DESK: View = { name: 'light', width: 1280, height: 800, colorScheme: 'light' };
/** How much slower than this machine's the processor is made. */
const SLOWER = 4;

/** Kept by each page from its beginning. */
const WATCH = `
  globalThis.seen = { shift: 0, work: 0, largest: 0 };
  const watch = (type, each) => new PerformanceObserver((list) => list.getEntries().forEach(each)).observe({ type, buffered: true });
  watch('layout-shift', (one) => { if (!one.hadRecentInput) seen.shift += one.value; });
  watch('longtask', (one) => { seen.work += Math.max(0, one.duration - 50); });
  watch('largest-contentful-paint', (one) => { seen.largest = one.startTime; });
`;

/** A window as a person's whose machine is four times slower, with what it needs to be measured. */
export async function openSlowWindow(browser: Browser, person?: string): Promise<Page> {
  const context = await openView(browser, DESK, person);
  const page = await context.newPage();
  await page.addInitScript(WATCH);
  const devtools = await context.newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  return page;
}

/** Opens an address in a fresh window, until `ready`, and until nothing moves any more. */
export async function visit(
  browser: Browser,
  url: string,
  options: { readonly person?: string; readonly ready: string; readonly settled?: string },
): Promise<Visit> {
  const page = await openSlowWindow(browser, options.person);
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await page.goto(url, { waitUntil: 'commit' });
  // By the page's own clock: how long the one who asks takes is not the page's.
  const ready = await page.waitForFunction(
    (selector) => document.querySelector(selector) && performance.now(),
    options.ready,
    { polling: 'raf' },
  );
  if (options.settled) await page.waitForSelector(options.settled);
  await page.waitForFunction(() => !document.querySelector('[aria-busy=true]'));
  // The last paint is told of by the browser a little later.
  await painted(page, 300);
  const told = await page.evaluate(() => ({
    ...(globalThis as unknown as { seen: Record<'shift' | 'work' | 'largest', number> }).seen,
    first: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
  }));
  const result: Visit = {
    ready: Number(await ready.jsonValue()),
    firstPaint: told.first,
    largestPaint: told.largest,
    work: told.work,
    shift: told.shift,
    requests: requests.length,
    scripts: requests.filter((one) => one.endsWith('.js')),
  };
  await page.context().close();
  return result;
}

/**
 * Milliseconds from a press to the next paint, by the browser's own count of an interaction
 * (https://web.dev/articles/inp). That the pointer comes to what is pressed, and leaves where it was, is none.
 */
export async function pressTime(page: Page, press: () => Promise<void>): Promise<number> {
  await page.evaluate(() => {
    const kept = globalThis as unknown as { longest: number };
    kept.longest = 0;
    new PerformanceObserver((list) => {
      for (const one of list.getEntries() as PerformanceEventTiming[])
        if (one.interactionId > 0) kept.longest = Math.max(kept.longest, one.duration);
    }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
  });
  await press();
  await painted(page, 200);
  return page.evaluate(() => (globalThis as unknown as { longest: number }).longest);
}

/** Waits for the next paint, and so many milliseconds for what is told of it. */
const painted = (page: Page, millis: number): Promise<void> =>
  page.evaluate(
    (wait) => new Promise<void>((done) => requestAnimationFrame(() => setTimeout(done, wait))),
    millis,
  );
