/**
 * Where the page of an action is, within the tab. People number actions as they like: what an address would take for a
 * step of its own (`..`, `a/b`, `%2F`) stands behind the question mark, where it means nothing.
 */
export const actionPath = (ref: string): string =>
  isPlain(ref) ? `/plan/${encodeURIComponent(ref)}` : `/plan/-?ref=${encodeURIComponent(ref)}`;

const isPlain = (ref: string): boolean => !/[/\\%]|^\.+$|^-$/.test(ref);
