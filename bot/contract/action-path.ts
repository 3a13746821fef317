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
  list: 'actions' | 'requests' | 'findings' | 'meetings' | 'inspections' | 'learning/findings',
  ref: string,
  deed?: string,
  partnership?: string,
): string {
  const path = `/api/v1/${rowPath(list, ref, deed)}`;
  if (partnership === undefined) return path;
  return `${path}${path.includes('?') ? '&' : '?'}partnership=${encodeURIComponent(partnership)}`;
}

/** Where the API has a row that somebody named, behind `/api/v1/`: what is no step of an address stands behind the question mark. */
export function rowPath(list: string, ref: string, deed?: string): string {
  const below = deed ? `/${deed}` : '';
  return isPlain(ref)
    ? `${list}/${encodeURIComponent(ref)}${below}`
    : `${list}/-${below}?ref=${encodeURIComponent(ref)}`;
}

/** Where the page of meetings stands with one of them in sight. */
export const meetingInList = (ref: string): string => `/meetings?meeting=${encodeURIComponent(ref)}`;

/** Where a meeting is run, or its record is, within the tab. */
export const meetingPage = (ref: string, below?: 'record'): string => `/${rowPath('meetings', ref, below)}`;

/** Where the page of an inspection is, or that of its letter, within the tab. */
export const inspectionPage = (ref: string, below?: 'letter'): string =>
  `/${rowPath('inspection', ref, below)}`;

const isPlain = (ref: string): boolean => !/[/\\%]|^\.+$|^-$/.test(ref);
