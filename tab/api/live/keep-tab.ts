/** So long after a page stands: nothing that people wait for is to wait for this. */
const LATER_MS = 3_000;

/**
 * Has the browser keep the tab's own files, so that it can be reloaded while the app cannot be reached. Not every frame may
 * keep something: there a reload without a connection shows the browser's own page. Gives a function that gives it up.
 */
export function keepTab(): () => void {
  const later = setTimeout(() => void register().catch(() => undefined), LATER_MS);
  return () => clearTimeout(later);
}

async function register(): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  await navigator.serviceWorker.register('/tab/worker.js', { scope: '/tab/' });
  const { active } = await navigator.serviceWorker.ready;
  // What the page was made of before the worker was there; the rest it sees itself.
  active?.postMessage(performance.getEntriesByType('resource').map(({ name }) => name));
}
