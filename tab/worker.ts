/*
 * What the browser runs beside the tab (a service worker), so that the tab can be reloaded while the app cannot be
 * reached: it keeps the tab's own files, and nothing of what the app answers. It stands under a name of its own, without a
 * hash, and imports nothing, as it is loaded by itself.
 */

/** What of `lib.webworker` is used, which cannot be had beside `lib.dom`. */
interface Lasting extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface Fetching extends Lasting {
  readonly request: Request;
  readonly preloadResponse: Promise<Response | undefined>;
  respondWith(answer: Promise<Response>): void;
}
interface Told extends Lasting {
  readonly data: unknown;
}
interface Beside {
  readonly clients: { claim(): Promise<void> };
  readonly registration: { readonly navigationPreload?: { enable(): Promise<void> } };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', heard: (event: Lasting) => void): void;
  addEventListener(type: 'fetch', heard: (event: Fetching) => void): void;
  addEventListener(type: 'message', heard: (event: Told) => void): void;
}
const beside = self as unknown as Beside;

const KEPT = 'tab';
/** Under which every page of the tab is kept: they are one file. */
const PAGE = '/tab/';
const ASSETS = '/tab/assets/';

beside.addEventListener('install', (event) => event.waitUntil(beside.skipWaiting()));

beside.addEventListener('activate', (event) =>
  // The page is asked for while this worker starts, so that nobody waits for both.
  event.waitUntil(Promise.all([beside.clients.claim(), beside.registration.navigationPreload?.enable()])),
);

beside.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin) return;
  if (request.mode === 'navigate' && pathname.startsWith(PAGE)) event.respondWith(page(event));
  else if (pathname.startsWith(ASSETS)) event.respondWith(asset(request));
});

/** The tab tells which files it was made of before this worker was there. */
beside.addEventListener('message', (event) => {
  const { data } = event;
  if (!Array.isArray(data)) return;
  const ours = data.filter((one): one is string => typeof one === 'string' && isOurs(one));
  event.waitUntil(Promise.all([keepNow(PAGE), ...ours.map(keepNow)]));
});

const isOurs = (address: string): boolean =>
  URL.canParse(address) &&
  new URL(address).origin === location.origin &&
  new URL(address).pathname.startsWith(ASSETS);

/** Keeps a file that is not kept yet; one that cannot be had is not. */
async function keepNow(address: string): Promise<void> {
  if (await caches.match(address)) return;
  const answer = await fetch(address).catch(() => undefined);
  if (answer?.ok) await (await caches.open(KEPT)).put(address, answer);
}

/** The newest page; the kept one where the app cannot be reached. */
async function page(event: Fetching): Promise<Response> {
  try {
    const answer = (await event.preloadResponse) ?? (await fetch(event.request));
    if (answer.ok) await keepPage(answer.clone());
    return answer;
  } catch (cause) {
    const kept = await caches.match(PAGE);
    if (kept) return kept;
    throw cause;
  }
}

/** After an update the files of the page before are of no more use. */
async function keepPage(answer: Response): Promise<void> {
  const before = await caches.match(PAGE);
  const isSame = before && (await before.text()) === (await answer.clone().text());
  if (before && !isSame) await caches.delete(KEPT);
  await (await caches.open(KEPT)).put(PAGE, answer);
}

/** A file with a hash in its name never changes. */
async function asset(request: Request): Promise<Response> {
  const kept = await caches.match(request.url);
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.ok) await (await caches.open(KEPT)).put(request.url, answer.clone());
  return answer;
}
