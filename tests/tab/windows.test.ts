import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';
import { closeWindows, launchBrowser, openWindow } from '../support/browser';

let browser: Browser;
let server: Server;
beforeAll(async () => {
  browser = await launchBrowser();
  server = createServer((request, answer) => {
    if (request.url === '/asked') return answer.end('{}');
    answer.setHeader('content-type', 'text/html').end('<script>fetch("/asked")</script>');
  });
  await new Promise<void>((listening) => server.listen(0, listening));
});
afterAll(async () => {
  await browser?.close();
  server?.closeAllConnections();
  server?.close();
});

/** Something that happens once, and can be waited for. */
function happening(): { readonly promise: Promise<void>; readonly resolve: () => void } {
  let resolve = (): void => undefined;
  const promise = new Promise<void>((happened) => (resolve = happened));
  return { promise, resolve };
}

test('a window closes although an answer of the test’s own words is on its way to its page', async () => {
  const page = await (await openWindow(browser)).newPage();
  const closed = happening();
  const fetched = happening();
  const given = happening();
  await page.route('**/asked', async (route) => {
    const answer = await route.fetch();
    fetched.resolve();
    await closed.promise;
    // Nothing of a closed window can be read: without the mend this fails the whole file.
    await answer.json().finally(given.resolve);
  });
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  await fetched.promise;
  await closeWindows(browser);
  closed.resolve();
  await given.promise;
  expect(browser.contexts()).toEqual([]);
});
