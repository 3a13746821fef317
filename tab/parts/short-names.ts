import type { Me } from '../../bot/contract/me';

/** How an agency is called in a dense row: 'Police'. Its title where the People list's agency has no short name. */
export const shortNames =
  (me: Me | undefined) =>
  ({ code, title }: { readonly code: string; readonly title: string }): string =>
    me?.agencies.find((one) => one.code === code)?.short ?? title;
