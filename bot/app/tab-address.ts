import { actionPath } from '../contract/action-path';
import type { Config } from '../settings/config';

/** The tab by its `entityId` in `appPackage/manifest.json`. */
const TAB = 'plan';

/**
 * The address that opens a page of the tab, `plan/A07` or none for the first one, of the named partnership where there
 * are several. In a tenant Teams opens it (Microsoft, "Deep link to a tab": what the tab gets as `subPageId` is called
 * `subEntityId` there), by the id of the app, without which there is no address; on this machine the browser does.
 */
export function tabAddressOf(
  config: Pick<Config, 'mode' | 'port' | 'teamsAppId'>,
): ((page?: string, partnership?: string) => string) | undefined {
  const { mode, port, teamsAppId } = config;
  if (mode === 'local') return (page, partnership) => localAddress(port, page, partnership);
  return teamsAppId
    ? (page, partnership) => deepLink(teamsAppId, [partnership && `in/${partnership}`, page])
    : undefined;
}

function localAddress(port: number, page = '', partnership?: string): string {
  const ref = /^plan\/(.+)$/s.exec(page)?.[1];
  const address = new URL(`http://localhost:${port}/tab${ref === undefined ? `/${page}` : actionPath(ref)}`);
  if (partnership) address.searchParams.set('partnership', partnership);
  return address.href;
}

function deepLink(appId: string, steps: readonly (string | undefined)[]): string {
  const subEntityId = steps.filter(Boolean).join('/');
  const context = subEntityId ? `?context=${encodeURIComponent(JSON.stringify({ subEntityId }))}` : '';
  return `https://teams.microsoft.com/l/entity/${appId}/${TAB}${context}`;
}
