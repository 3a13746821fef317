import type { BotAuthSettings } from './auth';

/** A chat's address, as the lists have it, is none of Microsoft's. */
export class NotMicrosofts extends Error {
  override readonly name = 'NotMicrosofts';
}

/** Where Microsoft serves Teams, in its public and its government clouds. */
const HOSTS = ['smba.trafficmanager.net'];
const DOMAINS = [
  '.botframework.com',
  '.teams.microsoft.com',
  '.teams.microsoft.us',
  '.botframework.azure.us',
];

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

/**
 * True for an address that the bot's own token may be sent to: one of Microsoft's, over https. A bot whose sign-in is
 * played on this machine (an address of `auth` says so) may speak to this machine as well, one without an id to any.
 */
export function mayBeSpokenTo({ appId, addresses = {} }: BotAuthSettings, serviceUrl: string): boolean {
  if (!appId) return true;
  if (!URL.canParse(serviceUrl)) return false;
  const { protocol, hostname, username, password, port } = new URL(serviceUrl);
  if (username || password) return false;
  if (LOOPBACK.includes(hostname)) return Object.values(addresses).some(isOnThisMachine);
  if (protocol !== 'https:' || port) return false;
  return HOSTS.includes(hostname) || DOMAINS.some((domain) => hostname.endsWith(domain));
}

const isOnThisMachine = (address: string | undefined): boolean =>
  address !== undefined && URL.canParse(address) && LOOPBACK.includes(new URL(address).hostname);
