import type { Host } from './host';

/**
 * The address of a page of the tab (`/plan/A07`, of this partnership among several) as it opens for somebody else: in
 * Teams where the app has an id there, else in a plain browser.
 */
export const linkTo = ({ appId }: Host, page: string, partnership?: string): string =>
  appId ? teamsLink(appId, page, partnership) : webLink(page, partnership);

/** The tab by its `entityId` in `appPackage/manifest.json`. */
const TAB = 'plan';

/** The chat with the app, which Teams lists among its tabs under a name of its own (`staticTabs` in the manifest). */
export const chatIn = (appId: string): string =>
  `https://teams.microsoft.com/l/entity/${appId}/conversations`;

/** The address of a page of the tab in a plain browser. */
function webLink(page: string, partnership?: string): string {
  const address = new URL(`/tab${page}`, location.origin);
  if (partnership !== undefined) address.searchParams.set('partnership', partnership);
  return address.href;
}

/**
 * The address that opens a page of the tab in Teams (Microsoft, "Deep link to a tab"), by the id that the app has there.
 * An action stands in it by its number alone, as it does in the addresses on cards.
 */
function teamsLink(appId: string, page: string, partnership?: string): string {
  const subPage = actionOf(page) ?? page.replace(/^\/+/, '');
  const subEntityId = [partnership !== undefined && `in/${partnership}`, subPage].filter(Boolean).join('/');
  const context = subEntityId ? `?context=${encodeURIComponent(JSON.stringify({ subEntityId }))}` : '';
  return `https://teams.microsoft.com/l/entity/${appId}/${TAB}${context}`;
}

/** 'plan/A07' of the page of an action; undefined of every other page. */
function actionOf(page: string): string | undefined {
  const { pathname, searchParams } = new URL(page, location.origin);
  const step = /^\/plan\/([^/]+)$/.exec(pathname)?.[1];
  return step === undefined ? undefined : `plan/${searchParams.get('ref') ?? decodeURIComponent(step)}`;
}
