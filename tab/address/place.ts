import { navigate, useSearch as useSearchText, usePathname } from 'wouter/use-browser-location';

/** Where the tab is served: every address of it begins so. */
export const BASE = '/tab';

/** Where somebody is within the tab. */
export interface Place {
  /** `/plan/A07`, escaped as it stands in the address; `/` is the first page. */
  readonly pathname: string;
  /** With its question mark, escaped; empty where nothing is asked for. */
  readonly search: string;
}

/** Where somebody is now; whoever asks is drawn anew when they go elsewhere. */
export function usePlace(): Place {
  return { pathname: pathWithin(usePathname()), search: useSearchText() };
}

/** The page somebody is at; whoever asks is drawn anew when they go to another, and not for each filter. */
export const usePathWithin = (): string => pathWithin(usePathname());

/** The address of a page of the tab (`/plan?view=red`) as a browser has it: `/tab/plan?view=red`. */
export const hrefOf = (to: string): string => BASE + to.replace(/^\/(?=$|\?)/, '');

/** The page within the tab that an address of the browser is. */
export const pathWithin = (pathname: string): string => pathname.slice(BASE.length) || '/';

/** Goes to an address of the browser (`hrefOf`). A step to where one is already leaves none for 'back', as in a browser. */
export function goTo(href: string, options: { readonly replace?: boolean | undefined } = {}): void {
  const { replace = href === location.pathname + location.search } = options;
  navigate(href, { replace, state: MOVED });
}

/**
 * Whether somebody came to this page from another of the tab, not by opening the tab with it. Each step within the tab
 * leaves a mark (`MOVED`) with its address, which outlives a reload and 'back'.
 */
export const cameFromWithin = (): boolean => history.state !== null;

/** What stands beside an address to which somebody went within the tab. */
export const MOVED = { moved: true };
