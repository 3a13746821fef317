import { QueryClient } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app';
import { foundHost } from './early/begin';
import { fillFirst } from './api/first';
import { scriptAhead } from './scripts-ahead';
import { lookForUnsent } from './frame/unsent';
import { reloadIfReached } from './frame/mishap';
import { within } from './host/within';
import { keepFocus } from './parts/hooks/keep-focus';
import type { Found } from './host/host';

/** How long the first picture waits, in milliseconds, so that it can be the page itself. */
const WHOLE_WITHIN_MS = 1_000;

// After an update the parts that an open tab still asks for are gone; the new page has its own.
window.addEventListener('vite:preloadError', reloadIfReached);

void start();

/** Draws the page once, whole, where what it shows comes soon; else what there is, and the rest as it comes. */
async function start(): Promise<void> {
  const root = document.getElementById('root');
  if (!root) throw new Error('No #root');
  const client = new QueryClient();
  let found: Found | undefined;
  // From the first key on: whoever is fast opens something before the scripts that come later have begun.
  keepFocus();
  // It takes a browser a moment, in which the answers are on their way.
  lookForUnsent();
  const whole = async (): Promise<void> => {
    found = await foundHost();
    if (found.is === 'host') await Promise.all([fillFirst(client, found.host), scriptAhead()]);
  };
  await within(WHOLE_WITHIN_MS, whole()).catch(() => undefined);
  createRoot(root).render(
    <StrictMode>
      <App client={client} alreadyFound={found} />
    </StrictMode>,
  );
}
