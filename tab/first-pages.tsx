import { lazy, useState, type ComponentType } from 'react';
import { FIRST_PAGES, type FirstPage } from './scripts-ahead';

/** Draws a page at once where its script is there, else as soon as it comes. */
function drawn(page: FirstPage): ComponentType {
  const Late = lazy(async () => ({ default: await page.load() }));
  return function Drawn() {
    // One or the other as long as the page stands: to change over would draw it anew.
    const [Is] = useState<ComponentType>(() => page.loaded ?? Late);
    return <Is />;
  };
}

export const Overview = drawn(FIRST_PAGES.overview);
export const Plan = drawn(FIRST_PAGES.plan);
export const Action = drawn(FIRST_PAGES.action);
