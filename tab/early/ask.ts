import { partnershipsSchema, type PartnershipsView } from '../../bot/contract/partnerships';
import type { Host } from '../host/host';
import { askAhead } from './asked';
import { firstOf } from './first-of';
import { wantedPartnership } from './remembered';
import { shownOf } from './shown-of';

/**
 * Asks for what the page that is opened shows first, so that it comes while the page's own script is still read in: which
 * partnerships there are, then of the one that is shown the rest. Gives back once all is asked, or the page asks itself. Throws
 * where nobody is signed in or nothing answers; the page then asks itself, and says why.
 */
export async function askEarly(host: Host): Promise<void> {
  const headers = { authorization: `Bearer ${await host.token()}` };
  const ask = (path: string) => askAhead(path, () => fetch(path, { headers }));
  const all = (await ask('/api/v1/partnerships'))?.clone();
  if (!all) return;
  const id = shownOf(await readPartnerships(all), wantedPartnership());
  const of = id === undefined ? '' : `?partnership=${encodeURIComponent(id)}`;
  for (const name of firstOf(location.pathname)) void ask(`/api/v1/${name}${of}`);
}

async function readPartnerships(answer: Response): Promise<PartnershipsView> {
  return partnershipsSchema.parse(await answer.json());
}
