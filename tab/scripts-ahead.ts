import type { ComponentType } from 'react';

/** A page whose script is loaded when it is needed. */
export interface FirstPage {
  load(): Promise<ComponentType>;
  /** The page, once its script is there. */
  loaded?: ComponentType;
}

/** The pages that people open the tab with. */
export const FIRST_PAGES = {
  overview: { load: () => import('./overview/page').then((module) => module.Overview) },
  plan: { load: () => import('./plan/page').then((module) => module.default) },
  action: { load: () => import('./action/page').then((module) => module.default) },
} satisfies Readonly<Record<string, FirstPage>> as Readonly<
  Record<'overview' | 'plan' | 'action', FirstPage>
>;

let ahead: Promise<void> | undefined;

/** Has the script of the page that the address names loaded, if it is one of those, so that it can be drawn at once. */
export const scriptAhead = (): Promise<void> => (ahead ??= load(pageAt(location.pathname)));

async function load(page: FirstPage | undefined): Promise<void> {
  if (page) page.loaded = await page.load();
}

function pageAt(pathname: string): FirstPage | undefined {
  const at = pathname.replace(/\/$/, '');
  if (at === '/tab') return FIRST_PAGES.overview;
  if (at === '/tab/plan') return FIRST_PAGES.plan;
  return at.startsWith('/tab/plan/') ? FIRST_PAGES.action : undefined;
}
