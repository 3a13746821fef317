import { partnershipsSchema, type PartnershipsView } from '../../bot/contract/partnerships';
import type { Host } from '../host/host';
import { askAhead } from './asked';
import { firstOf } from './first-of';
import { pathOf } from './path-of';
import { wantedPartnership } from './remembered';
import { shownOf } from './shown-of';

/** Says that the only partnership is asked about: whoever belongs to several is answered with nothing. */
const OF_THE_ONLY_ONE = { 'asks-of': 'the-only-one' };

/**
 * Asks for what the page that is opened shows first, so that it comes while the page's own script is still read in: which
 * partnerships there are, and at the same time the rest of the one that was shown last, else of the only one. Gives back once
 * that is asked. Throws where nobody is signed in; the page then asks itself, and says why.
 */
export async function askEarly(host: Host): Promise<void> {
  const headers = { authorization: `Bearer ${await host.token()}` };
  const ask = (path: string, more: Readonly<Record<string, string>> = {}) =>
    askAhead(path, () => fetch(path, { headers: { ...headers, ...more } }));
  const partnerships = ask('/api/v1/partnerships');
  if (!partnerships) return;
  const wanted = wantedPartnership();
  const askOf = (id: string | undefined) => {
    for (const name of firstOf(location)) void ask(pathOf(name, id), id === undefined ? OF_THE_ONLY_ONE : {});
  };
  askOf(wanted);
  void askOfOther(partnerships, wanted, askOf).catch(() => undefined);
}

/** Once it is known which partnership is shown, where that is another one. */
async function askOfOther(
  partnerships: Promise<Response>,
  wanted: string | undefined,
  askOf: (id: string | undefined) => void,
): Promise<void> {
  const id = shownOf(await readPartnerships((await partnerships).clone()), wanted);
  if (id !== wanted) askOf(id);
}

async function readPartnerships(answer: Response): Promise<PartnershipsView> {
  return partnershipsSchema.parse(await answer.json());
}
