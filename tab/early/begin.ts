import { findHost } from '../host/find-host';
import type { Found } from '../host/host';
import { within } from '../host/within';
import { askEarly } from './ask';

/** How long reading in the rest waits for the host, in milliseconds: one nearby answers sooner. */
const HEAD_START_MS = 100;

let finding: Promise<Found> | undefined;

/** Where the tab runs: looked for once, as long as nobody asks for it `anew`. */
export function foundHost({ anew = false } = {}): Promise<Found> {
  if (anew) finding = undefined;
  return (finding ??= findHost());
}

/** Looks where the tab runs and asks for what its page shows first. Gives back once that is asked, or takes longer than a moment. */
export async function begin(): Promise<void> {
  const asking = foundHost().then((found) => (found.is === 'host' ? askEarly(found.host) : undefined));
  await within(HEAD_START_MS, asking).catch(() => undefined);
}
