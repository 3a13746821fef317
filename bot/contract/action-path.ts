/**
 * Where the page of an action is, within the tab. People number actions as they like: what an address would take for a
 * step of its own (`..`, `a/b`, `%2F`) stands behind the question mark, where it means nothing.
 */
export const actionPath = (ref: string): string =>
  isPlain(ref) ? `/plan/${encodeURIComponent(ref)}` : `/plan/-?ref=${encodeURIComponent(ref)}`;

/** Where the page of requests stands with one of them open. */
export const requestPath = (ref: string): string => `/requests?ref=${encodeURIComponent(ref)}`;

/** Where the API has an action, and a deed on it: the same way, `/api/v1/actions/-?ref=..` where its number is an odd one. */
export const actionAddress = (ref: string, deed?: string, partnership?: string): string =>
  rowAddress('actions', ref, deed, partnership);

/** The same of a row of any list that deeds are done on. */
export function rowAddress(
  list: 'actions' | 'requests' | 'findings',
  ref: string,
  deed?: string,
  partnership?: string,
): string {
  const named = Object.entries({
    ...(isPlain(ref) ? {} : { ref }),
    ...(partnership === undefined ? {} : { partnership }),
  });
  const query = named.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&');
  const step = isPlain(ref) ? encodeURIComponent(ref) : '-';
  return `/api/v1/${list}/${step}${deed ? `/${deed}` : ''}${query && `?${query}`}`;
}

const isPlain = (ref: string): boolean => !/[/\\%]|^\.+$|^-$/.test(ref);
