import { actionPath } from '../../bot/contract/action-path';
import { askLocalPeople } from './local-people';
import type { Found } from './host';
import { chosenPerson, localHost } from './local';
import { findTeams, mayBeTeams } from './teams';

/** Looks where the tab runs: the cheap question first, so that a page stands in less than a second in every place. */
export async function findHost(): Promise<Found> {
  if (mayBeTeams()) {
    const teams = await findTeams().catch(() => 'silent' as const);
    if (teams === 'silent') return { is: 'silent' };
    if (teams) {
      goTo(teams.subPage);
      return { is: 'host', host: teams.host };
    }
  }
  const people = await askLocalPeople();
  const email = chosenPerson();
  // A page that was reloaded while the app cannot be reached goes on as whom it was.
  if (people === 'not reached' && email) return { is: 'host', host: localHost(email) };
  if (!people || people === 'not reached') return { is: 'outside' };
  const known = people.people.some((person) => person.email === email);
  return email && known ? { is: 'host', host: localHost(email) } : { is: 'nobody' };
}

/**
 * Opens the page that a deep link names ('plan/A07', 'plan?view=red', or of one partnership among several 'in/ID/plan/A07'), unless the
 * frame is on a page of its own already.
 */
function goTo(link: string | undefined): void {
  if (!/^\/tab\/?$/.test(location.pathname)) return;
  const named = /^\/*in\/([^/]+)(?:\/(.*))?$/s.exec(link ?? '');
  goToPage(named ? named[2] : link);
  const partnership = named?.[1];
  if (partnership === undefined) return;
  const address = new URL(location.href);
  address.searchParams.set('partnership', partnership);
  history.replaceState(null, '', address);
}

function goToPage(subPage: string | undefined): void {
  const action = /^\/*plan\/(.+)$/s.exec(subPage ?? '')?.[1];
  if (action !== undefined) return history.replaceState(null, '', `/tab${actionPath(action)}`);
  const [path = '', query] = (subPage ?? '').split(/\?(.*)/s);
  const parts = path
    .split('/')
    .map(stepNamed)
    .filter((part) => part !== '' && part !== '.' && part !== '..');
  const asked = query ? `?${query}` : '';
  if (parts.length + asked.length > 0)
    history.replaceState(null, '', `/tab/${parts.map(encodeURIComponent).join('/')}${asked}`);
}

/** A step of a link as it is called: `PM%201` and `PM 1` are one. What cannot be read so is taken as it stands. */
function stepNamed(step: string): string {
  try {
    return decodeURIComponent(step);
  } catch {
    return step;
  }
}
