import type { Browser, Page } from 'playwright-core';
import { closeWindows, launchBrowser } from './browser';
import { builtTab, openTab, viewNamed } from './tab-house';
import { openWebHouse, type WebHouse, type WebHouseOptions } from './web-house';

/** What the tests of one file share: the app in local mode, a browser, and the way into the tab. */
export interface TabTests {
  readonly house: WebHouse;
  readonly browser: Browser;
  /** Opens an address in a look, as this person, in a window of its own; without a person as the chair. */
  open(at: string, as?: string, look?: string): Promise<Page>;
  /** Lends another house for as long as it is used. */
  withHouse(options: WebHouseOptions, use: (other: WebHouse) => Promise<void>): Promise<void>;
}

export const CHAIR = 'margaret.osei@westmarch.example';
export const COORDINATOR = 'priya.nair@westmarch.example';
export const POLICE = 'karen.whitlock@police.westmarch.example';

/** Opens a house and a browser before the tests of a file, closes windows after each of them, and all after the last. */
export function tabTests(options: WebHouseOptions = {}): TabTests {
  let opened: { readonly house: WebHouse; readonly browser: Browser } | undefined;
  const standing = () => {
    if (!opened) throw new Error('The house opens before the first test of the file.');
    return opened;
  };
  beforeAll(async () => {
    await builtTab();
    const house = await openWebHouse({ local: true, ...options });
    opened = { house, browser: await launchBrowser() };
  });
  afterEach(async () => {
    if (opened) await closeWindows(opened.browser);
  });
  afterAll(async () => {
    await opened?.browser.close();
    await opened?.house.close();
  });
  return {
    get house() {
      return standing().house;
    },
    get browser() {
      return standing().browser;
    },
    async open(at, as = CHAIR, look = 'light') {
      const { house, browser } = standing();
      const { page } = await openTab(browser, house.url + at, { person: as, view: viewNamed(look) });
      return page;
    },
    async withHouse(others, use) {
      const other = await openWebHouse({ local: true, ...others });
      try {
        await use(other);
      } finally {
        await other.close();
      }
    },
  };
}
