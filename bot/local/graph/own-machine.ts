/** What a request says of itself before its body: names of headers in lower case. */
export interface RequestHead {
  readonly method?: string;
  /** The target as it was sent: a path, or a whole address. */
  readonly url?: string;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
}

/** Why a request is not let in. */
export interface Refused {
  readonly why: 'not-this-machine' | 'not-json';
  /** In plain words. */
  readonly detail: string;
}

/**
 * Why a server that is for this machine alone must not answer a request; undefined when it may. Loopback keeps other
 * machines out, not the pages that somebody's browser has open: these reach it by a name that leads here (DNS
 * rebinding), by a form, or by a script whose answer they cannot read but whose effect they want. So the request must
 * be addressed to this machine, must not come from another page (https://www.w3.org/TR/fetch-metadata/), and what it
 * carries must be JSON, which no page can send elsewhere without asking first. Where an address `takesFile`, a request
 * may carry anything if it says that it comes from our own page, which no browser says for another.
 */
export function refusalOf(head: RequestHead, takesFile = false): Refused | undefined {
  if (!isAddressedHere(head)) return elsewhere('Ask for it at http://localhost.');
  if (!isOwnOrigin(head)) return elsewhere('Open the address in a window of its own.');
  if (!isOwnFetch(head)) return elsewhere('Type the address into the browser, or use a program.');
  if (!hasBody(head) || JSON_TYPE.test(header(head, 'content-type') ?? '')) return undefined;
  if (takesFile && isOfOwnPage(head)) return undefined;
  const json = 'Send JSON, with the header “Content-Type: application/json”';
  const file = `, or a file, with the header “Origin: ${originHere(head)}”`;
  return { why: 'not-json', detail: `${json}${takesFile ? file : ''}.` };
}

const elsewhere = (remedy: string): Refused => ({
  why: 'not-this-machine',
  detail: `This runs on this machine for this machine alone, and not for web pages from elsewhere. ${remedy}`,
});

/** `localhost` or a loopback address, with any port or none. */
const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d*)?$/i;

/** A program may leave out the Host, which no browser does. */
function isAddressedHere(head: RequestHead): boolean {
  const host = header(head, 'host');
  const target = /^[a-z][a-z0-9+.-]*:\/\/([^/?#]*)/i.exec(head.url ?? '')?.[1];
  return [host, target].every((one) => one === undefined || LOOPBACK.test(one));
}

const originHere = (head: RequestHead): string =>
  `http://${(header(head, 'host') ?? 'localhost').toLowerCase()}`;

/** Only pages send an Origin; ours is the address that was asked for. */
function isOwnOrigin(head: RequestHead): boolean {
  const origin = header(head, 'origin');
  return origin === undefined || origin.toLowerCase() === originHere(head);
}

/** Of a request that says nothing of another page: whether it says that it comes from ours. Silence is no yes. */
function isOfOwnPage(head: RequestHead): boolean {
  const site = header(head, 'sec-fetch-site');
  return site === 'same-origin' || (site === undefined && header(head, 'origin') !== undefined);
}

/** Another program's page on this machine (the Playground) may lead somebody here, and do nothing else. */
function isOwnFetch(head: RequestHead): boolean {
  const site = header(head, 'sec-fetch-site');
  const isVisit =
    head.method === 'GET' &&
    header(head, 'sec-fetch-mode') === 'navigate' &&
    header(head, 'sec-fetch-dest') === 'document';
  return site === undefined || site === 'same-origin' || site === 'none' || (site === 'same-site' && isVisit);
}

const hasBody = (head: RequestHead): boolean =>
  header(head, 'transfer-encoding') !== undefined || Number(header(head, 'content-length') ?? 0) !== 0;

const JSON_TYPE = /^application\/([\w.-]+\+)?json\s*(;|$)/i;

const header = ({ headers }: RequestHead, name: string): string | undefined => {
  const value = headers[name];
  return typeof value === 'string' ? value : value?.join(', ');
};
