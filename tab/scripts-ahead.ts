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
export const scriptAhead = (): Promise<void> => (ahead ??= load(nameAtStart()));

async function load(name: keyof typeof FIRST_PAGES | undefined): Promise<void> {
  const page = name && FIRST_PAGES[name];
  if (page) page.loaded = await page.load();
}

function nameAtStart(): keyof typeof FIRST_PAGES | undefined {
  const at = location.pathname.replace(/\/$/, '');
  if (at === '/tab') return 'overview';
  if (at === '/tab/plan') return 'plan';
  return at.startsWith('/tab/plan/') ? 'action' : undefined;
}

/**
 * Has the same script fetched, and not run: to run it waits until what the page shows is asked for, but the way to the server
 * and back is gone by then. `index.html` names the files of the overview and of the plan.
 */
export function fetchScriptAhead(): void {
  const name = nameAtStart();
  const files = document.querySelector<HTMLMetaElement>('meta[data-plan]')?.dataset;
  for (const file of (name && files?.[name]?.split(' ')) || []) {
    const link = document.createElement('link');
    link.rel = 'modulepreload';
    link.crossOrigin = '';
    link.href = import.meta.env.BASE_URL + file;
    document.head.append(link);
  }
}
