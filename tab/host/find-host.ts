import { actionPath, rowPath } from '../../bot/contract/action-path';
import type { Found, Host } from './host';
import { chosenPerson, localHost } from './local';

/** True in a frame, or in the web view of Teams on a phone. Anywhere else teams-js need not even be loaded. */
const mayBeTeams = (): boolean => window.parent !== window || 'nativeInterface' in window;

/** Looks where the tab runs: the cheap question first, so that a page stands in less than a second in every place. */
export async function findHost(): Promise<Found> {
  if (mayBeTeams()) {
    const teams = await import('./teams').then(({ findTeams }) => findTeams()).catch(() => 'silent' as const);
    if (teams === 'silent') return { is: 'silent' };
    if (teams) {
      goTo(teams.subPage);
      return { is: 'host', host: teams.host };
    }
  }
  const email = chosenPerson();
  const host = email ? localHost(email) : undefined;
  if (host && (await isKnown(host))) return { is: 'host', host };
  const people = await import('./local-people')
    .then(({ askLocalPeople }) => askLocalPeople())
    .catch(() => 'not reached' as const);
  // A page that was reloaded while the app cannot be reached goes on as whom it was.
  if (people === 'not reached' && host) return { is: 'host', host };
  return { is: people && people !== 'not reached' ? 'nobody' : 'outside' };
}

/** Whether local mode signs this person in: somebody who was taken off the list since is not. */
const isKnown = (host: Host): Promise<boolean> =>
  host.token().then(
    () => true,
    () => false,
  );

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

/** The pages below which a row is named. */
const NAMING = new Set(['meetings', 'inspection', 'reports', 'calendar']);

function goToPage(subPage: string | undefined): void {
  const action = /^\/*plan\/(.+)$/s.exec(subPage ?? '')?.[1];
  if (action !== undefined) return history.replaceState(null, '', `/tab${actionPath(action)}`);
  const [path = '', query] = (subPage ?? '').split(/\?(.*)/s);
  const steps = path.split('/').map(stepNamed);
  const parts = steps.filter((part) => part !== '' && part !== '.' && part !== '..');
  const named = steps.at(-1) ?? '';
  // What people called `..` is no step upwards where a page has rows with names of their own.
  if (/^\.{1,2}$/.test(named) && NAMING.has(parts[0] ?? ''))
    return history.replaceState(null, '', `/tab/${rowPath(parts.join('/'), named)}`);
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
